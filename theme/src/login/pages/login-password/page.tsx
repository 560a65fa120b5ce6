import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { PasswordField } from "../../fields/password-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/**
 * Asks for the password of an account that is already known: at a new sign-in, or before LINE is
 * linked to it.
 */
export default function LoginPassword({
  kcContext,
}: {
  kcContext: PageContext<"login-password.ftl">;
}) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, auth, realm, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("password");
  const linking = isFirstBrokerLogin(url.loginAction);
  const email = auth?.attemptedUsername;

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "password" }] : []}
    >
      <Form action={url.loginAction}>
        {/* Not seen, but read by password managers. */}
        {email && <input autoComplete="username" defaultValue={email} hidden readOnly />}
        <PasswordField
          id="password"
          heading
          label={t("label")}
          hint={
            <>
              {linking && <p>{t("linkWhy", city.id_name[language])}</p>}
              {email && (
                <p>
                  {t("account")}
                  <strong className="address">{email}</strong>
                </p>
              )}
            </>
          }
          error={error}
          autoComplete="current-password"
        />
        <button type="submit" className="button button-primary">
          {t(linking ? "submitLink" : "submit")}
        </button>
      </Form>
      <p className="aside">
        {realm.resetPasswordAllowed && !linking ? (
          <a href={url.loginResetCredentialsUrl}>{t("forgot")}</a>
        ) : null}
        <a href={url.loginRestartFlowUrl}>{t("otherAccount")}</a>
      </p>
    </Page>
  );
}

/** Keycloak does not say in the context that an account is being linked; the form's address does. */
function isFirstBrokerLogin(loginAction: string): boolean {
  return /\/login-actions\/first-broker-login(\?|$)/.test(loginAction);
}
