import { useState } from "react";
import { useAct } from "./act.ts";
import { REASONS, type Citizen, type CounterCode, type Reason } from "./api.ts";
import { Problem } from "./page.tsx";
import { REASON_WORDS } from "./words.ts";

/** How identity is proven at the counter; every line must hold. */
const CHECKS = [
  "本人が窓口に来ている（電話や代理の人には発行しない）",
  "顔写真つきの証明書1点、またはそれ以外の証明書2点の原本を見た（有効期限内）",
  "証明書の顔写真・氏名・生年月日が、本人と、画面の登録内容に合っている",
  "登録のメールアドレスを本人から聞き、画面のアドレスと同じだった",
];

/** Issues a code once the counter has said how it knows who stands there. */
export function IssueForm({
  citizen,
  issue,
  onIssued,
  onBack,
}: {
  citizen: Citizen;
  issue: (reason: Reason) => Promise<CounterCode>;
  onIssued: (issued: CounterCode) => void;
  onBack: () => void;
}) {
  const { busy, problem, act } = useAct();
  const [incomplete, setIncomplete] = useState<string>();
  const send = (form: FormData) =>
    act(async () => {
      const reason = form.get("reason") as Reason | null;
      const isChecked = form.getAll("check").length === CHECKS.length;
      setIncomplete(
        !isChecked
          ? "本人確認の項目をすべて確かめて、印をつけてください。"
          : reason === null
            ? "発行する理由をえらんでください。"
            : undefined,
      );
      if (isChecked && reason !== null) onIssued(await issue(reason));
    });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      {problem && <Problem>{problem}</Problem>}
      {incomplete && <Problem>{incomplete}</Problem>}
      <dl>
        <dt>メールアドレス</dt>
        <dd>{citizen.email}</dd>
        <dt>氏名</dt>
        <dd>{citizen.name || "登録なし"}</dd>
        <dt>生年月日</dt>
        <dd>{citizen.birthdate ?? "登録なし"}</dd>
      </dl>
      <fieldset>
        <legend>本人確認</legend>
        {CHECKS.map((check, index) => (
          <p key={check} className="choice">
            <input type="checkbox" id={`check-${index}`} name="check" value={index} />
            <label htmlFor={`check-${index}`}>{check}</label>
          </p>
        ))}
      </fieldset>
      <fieldset>
        <legend>発行する理由</legend>
        {REASONS.map((reason) => (
          <p key={reason} className="choice">
            <input type="radio" id={reason} name="reason" value={reason} />
            <label htmlFor={reason}>{REASON_WORDS[reason]}</label>
          </p>
        ))}
      </fieldset>
      <p className="hint">
        発行したことは、あなたの名前とともに記録され、本人の登録アドレスにもメールで知らされます。
      </p>
      <button type="submit" disabled={busy}>
        窓口コードを発行する
      </button>
      <button type="button" className="plain" onClick={onBack}>
        もどる
      </button>
    </form>
  );
}
