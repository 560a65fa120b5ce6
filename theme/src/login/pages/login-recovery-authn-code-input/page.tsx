import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { TrustDevice } from "../../fields/trust-device.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for one of the recovery codes that the citizen wrote down. */
export default function LoginRecoveryCodeInput({
  kcContext,
}: {
  kcContext: PageContext<"login-recovery-authn-code-input.ftl">;
}) {
  const t = useTexts(texts);
  const { url, messagesPerField, recoveryAuthnCodesInputBean } = kcContext;
  const error = messagesPerField.getFirstError("recoveryCodeInput");
  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "recoveryCodeInput" }] : []}
    >
      <Form action={url.loginAction}>
        <TextField
          id="recoveryCodeInput"
          heading
          label={t("label", recoveryAuthnCodesInputBean.codeNumber)}
          hint={
            <>
              <p>{t("hint")}</p>
              {kcContext.fewCodesLeft && <p>{t("few")}</p>}
            </>
          }
          error={error}
          autoComplete="off"
        />
        {kcContext.asksForTrust && <TrustDevice checked={false} />}
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
    </Page>
  );
}
