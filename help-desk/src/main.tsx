import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { helpDeskApi } from "./api.ts";
import { HelpDesk } from "./help-desk.tsx";
import { Page } from "./page.tsx";
import { openSession } from "./session.ts";
import { readSettings } from "./settings.ts";
import "./style.css";

const root = createRoot(document.getElementById("root")!);

async function start(): Promise<void> {
  const settings = await readSettings();
  const session = await openSession(settings);
  // On the way to the sign-in pages there is nothing to show.
  if (session === undefined) return;
  root.render(
    <StrictMode>
      <HelpDesk api={helpDeskApi(settings, session)} session={session} />
    </StrictMode>,
  );
}

start().catch(() => {
  root.render(
    <Page title="ログインできませんでした">
      <p>
        権限がないか、認証基盤につながりません。もう一度ためしても同じときは、システム担当に連絡してください。
      </p>
      <p>
        <a href="./">もう一度ログインする</a>
      </p>
    </Page>,
  );
});
