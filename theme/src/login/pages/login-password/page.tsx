import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { PasswordField } from "../../fields/password-field.tsx";
import { Page } from "../../layout/page.tsx";
import { PasskeyForm } from "../../passkeys/passkey-form.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { Providers } from "../login/providers.tsx";
import { texts } from "./texts.ts";

/**
 * Asks for the password: on the second page of signing in, of who is signed in and must prove it anew,
 * or before LINE is linked to an account.
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
  // Keycloak does not say in the context that an account is being linked; the form's address does.
  const linking = url.loginAction.includes("/login-actions/first-broker-login");
  const email = auth?.attemptedUsername;

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "password" }] : []}
      // Any other message is about what came before, such as a passkey.
      errorHeading={error ? undefined : t("incomplete")}
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
          {linking ? t("submitLink") : t("submit")}
        </button>
      </Form>
      <p className="aside">
        {realm.resetPasswordAllowed && !linking && (
          <a href={url.loginResetCredentialsUrl}>{t("forgot")}</a>
        )}
        {!kcContext.signedInBefore && <a href={url.loginRestartFlowUrl}>{t("otherAccount")}</a>}
      </p>
      {kcContext.passkey && (
        <section className="section" aria-labelledby="other-ways">
          <h2 id="other-ways" className="subheading">
            {t("otherWays")}
          </h2>
          <PasskeyForm
            action={url.loginAction}
            request={kcContext.passkey}
            autofill={false}
            label={t("passkey")}
          />
          {kcContext.signedInBefore && (
            <Providers providers={kcContext.social?.providers ?? []} newcomers={false} />
          )}
        </section>
      )}
    </Page>
  );
}
