import { useState } from "react";
import { useAct } from "./act.ts";
import type { Citizen } from "./api.ts";
import { Problem } from "./page.tsx";

/** Looks for a citizen by exactly their address: browsing through citizens is nobody's task here. */
export function SearchForm({
  find,
  onFound,
}: {
  find: (email: string) => Promise<Citizen | undefined>;
  onFound: (citizen: Citizen) => void;
}) {
  const { busy, problem, act } = useAct();
  const [missing, setMissing] = useState<string>();
  const look = (form: FormData) =>
    act(async () => {
      setMissing(undefined);
      const email = (form.get("email") as string).normalize("NFKC").trim().toLowerCase();
      if (email === "") {
        setMissing("メールアドレスを入力してください。");
        return;
      }
      const citizen = await find(email);
      if (citizen) onFound(citizen);
      else setMissing("このメールアドレスのアカウントはありません。つづりを確かめてください。");
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look(new FormData(event.currentTarget));
      }}
    >
      {problem && <Problem>{problem}</Problem>}
      <label htmlFor="email">市民のメールアドレス</label>
      <p id="email-hint" className="hint">
        登録されているアドレスを、全部入力してください。
      </p>
      <input
        id="email"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={missing ? "email-hint email-error" : "email-hint"}
        aria-invalid={missing !== undefined}
      />
      {missing && (
        <p id="email-error" role="alert" className="problem">
          {missing}
        </p>
      )}
      <button type="submit" disabled={busy}>
        さがす
      </button>
    </form>
  );
}
