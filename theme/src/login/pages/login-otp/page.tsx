import type { PageContext } from "../../KcContext.ts";
import { CodeField } from "../../fields/code-field.tsx";
import { Form } from "../../fields/form.tsx";
import { TrustDevice } from "../../fields/trust-device.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for the code that an authenticator app shows. */
export default function LoginOtp({ kcContext }: { kcContext: PageContext<"login-otp.ftl"> }) {
  const t = useTexts(texts);
  const { url, messagesPerField } = kcContext;
  // Keycloak names the field `otp` and its mistake `totp`.
  const error = messagesPerField.getFirstError("totp");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "otp" }] : []}
    >
      <Form action={url.loginAction}>
        <CodeField id="otp" heading label={t("label")} hint={<p>{t("hint")}</p>} error={error} />
        {kcContext.asksForTrust && <TrustDevice checked={false} />}
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
    </Page>
  );
}
