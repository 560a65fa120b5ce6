import type { PageContext } from "../KcContext.ts";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

type Policies = PageContext<"register.ftl">["passwordPolicies"];

/** What a new password must be, said before it is typed; the numbers are the realm's own. */
export function PasswordRules({ policies }: { policies: Policies }) {
  const t = useTexts(texts);
  const { length, maxLength, notEmail } = policies ?? {};
  return (
    <ul className="rules">
      {length && (
        <li>{maxLength ? t("lengthBetween", length, maxLength) : t("lengthAtLeast", length)}</li>
      )}
      {notEmail && <li>{t("notEmail")}</li>}
      <li>{t("advice")}</li>
    </ul>
  );
}
