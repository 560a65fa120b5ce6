import { useState } from "react";
import type { Citizen, CounterCode, HelpDeskApi } from "./api.ts";
import { CitizenView } from "./citizen-view.tsx";
import { IssueForm } from "./issue-form.tsx";
import { Page } from "./page.tsx";
import { SearchForm } from "./search-form.tsx";
import type { Session } from "./session.ts";
import { Sheet } from "./sheet.tsx";

type View =
  | { at: "search" }
  | { at: "citizen"; citizen: Citizen; done?: string }
  | { at: "issue"; citizen: Citizen }
  | { at: "sheet"; citizen: Citizen; issued: CounterCode };

/** The whole page: look for a citizen, see how the account stands, help. */
export function HelpDesk({
  api,
  session,
}: {
  api: HelpDeskApi;
  session: Pick<Session, "signOut" | "until">;
}) {
  const [view, setView] = useState<View>({ at: "search" });
  const signOut = () => session.signOut();
  const toSearch = () => setView({ at: "search" });

  switch (view.at) {
    case "search":
      return (
        <Page title="市民をさがす" onSignOut={signOut}>
          <SearchForm
            find={(email) => api.find(email)}
            onFound={(citizen) => setView({ at: "citizen", citizen })}
          />
        </Page>
      );
    case "citizen": {
      const { citizen, done } = view;
      const refresh = async (message: string) => {
        const now = await api.find(citizen.email);
        setView(now ? { at: "citizen", citizen: now, done: message } : { at: "search" });
      };
      return (
        <Page title="アカウントのようす" onSignOut={signOut}>
          <CitizenView
            citizen={citizen}
            done={done}
            onLiftLimits={async () => {
              await api.liftLimits(citizen.id);
              await refresh("まちがいの回数の制限を解除しました。");
            }}
            onLiftLock={async () => {
              await api.liftLock(citizen.id);
              await refresh("変更の停止を解除しました。");
            }}
            onIssue={() => setView({ at: "issue", citizen })}
            onBack={toSearch}
          />
        </Page>
      );
    }
    case "issue": {
      const { citizen } = view;
      return (
        <Page title="窓口コードを発行する" onSignOut={signOut}>
          <IssueForm
            citizen={citizen}
            issue={(reason) => api.issueCode(citizen.id, reason)}
            onIssued={(issued) => setView({ at: "sheet", citizen, issued })}
            onBack={() => setView({ at: "citizen", citizen })}
          />
        </Page>
      );
    }
    case "sheet":
      return (
        <Page title="窓口コードを渡す" onSignOut={signOut}>
          <Sheet issued={view.issued} onDone={toSearch} />
        </Page>
      );
  }
}
