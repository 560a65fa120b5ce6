import type { PageContext } from "../../KcContext.ts";
import { ActionButtons } from "../../fields/action-buttons.tsx";
import { Form } from "../../fields/form.tsx";
import { PasswordField } from "../../fields/password-field.tsx";
import { PasswordRules } from "../../fields/password-rules.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for a new password. */
export default function LoginUpdatePassword({
  kcContext,
}: {
  kcContext: PageContext<"login-update-password.ftl">;
}) {
  const t = useTexts(texts);
  const { url, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("password", "password-confirm");
  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "password-new" }] : []}
    >
      <Form action={url.loginAction}>
        <PasswordField
          id="password-new"
          confirmName="password-confirm"
          heading
          label={t("label")}
          hint={<PasswordRules policies={kcContext.passwordPolicies} />}
          error={error}
          autoComplete="new-password"
        />
        {kcContext.resetting ? (
          <p>{t("signsOutAll")}</p>
        ) : (
          <label className="choice">
            <input type="checkbox" name="logout-sessions" value="on" defaultChecked />
            {t("signOutOthers")}
          </label>
        )}
        <ActionButtons
          submit={kcContext.resetting ? t("submitReset") : t("submit")}
          cancel={kcContext.isAppInitiatedAction ? t("cancel") : undefined}
        />
      </Form>
    </Page>
  );
}
