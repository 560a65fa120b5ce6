import type { PageContext } from "../../KcContext.ts";
import { ActionButtons } from "../../fields/action-buttons.tsx";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Shows new recovery codes once, to be written down. */
export default function LoginRecoveryCodeConfig({
  kcContext,
}: {
  kcContext: PageContext<"login-recovery-authn-code-config.ftl">;
}) {
  const t = useTexts(texts);
  const { url, recoveryAuthnCodesConfigBean: codes } = kcContext;
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("title")}</h1>
      <p>{t("what")}</p>
      <p>{t("keep")}</p>
      <ol className="recovery-codes">
        {codes.generatedRecoveryAuthnCodesList.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Form action={url.loginAction}>
        <input
          type="hidden"
          name="generatedRecoveryAuthnCodes"
          value={codes.generatedRecoveryAuthnCodesAsString}
        />
        <input type="hidden" name="generatedAt" value={codes.generatedAt} />
        <input type="hidden" name="userLabel" value="" />
        <ActionButtons
          submit={t("submit")}
          cancel={kcContext.isAppInitiatedAction ? t("cancel") : undefined}
        />
      </Form>
    </Page>
  );
}
