import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { usePasskeyEnrolment } from "../../passkeys/use-passkey-enrolment.ts";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Registration asks for a passkey, where the browser can make one, or for a password. */
export default function RegistrationChoice({
  kcContext,
}: {
  kcContext: PageContext<"registration-choice.ftl">;
}) {
  const t = useTexts(texts);
  const { url, emailAddress } = kcContext;
  const passkeyOffered = usePasskeyEnrolment();

  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>
        {t("confirmed", emailAddress)} {passkeyOffered && <span data-scripted>{t("later")}</span>}
      </p>
      <Form action={url.loginAction} className="options">
        {passkeyOffered && (
          <button type="submit" name="method" value="passkey" className="option" data-scripted>
            <span className="option-name">{t("passkey")}</span>
            <span className="option-help">{t("passkeyHint")}</span>
          </button>
        )}
        <button type="submit" name="method" value="password" className="option">
          <span className="option-name">{t("password")}</span>
          <span className="option-help">{t("passwordHint")}</span>
        </button>
      </Form>
      <noscript>
        <p>{t("withoutScript")}</p>
      </noscript>
    </Page>
  );
}
