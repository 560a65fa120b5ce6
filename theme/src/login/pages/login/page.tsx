import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { PasswordField } from "../../fields/password-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { Providers } from "./providers.tsx";
import { texts } from "./texts.ts";

/**
 * Signing in: with LINE, or with e-mail address and password; or on to registration. Who is signed in
 * and asked once more gives the password alone.
 */
export default function Login({ kcContext }: { kcContext: PageContext<"login.ftl"> }) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, realm, login, social, messagesPerField } = kcContext;
  const providers = social?.providers ?? [];
  // Keycloak does not tell which of the two is wrong, so both are marked and one is named.
  const error = messagesPerField.getFirstError("username", "password");
  const again = Boolean(kcContext.usernameHidden);
  const emailId = again ? "password" : "username";

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: emailId }] : []}
      // Any other message is about what came before, such as LINE, and not about what was entered.
      errorHeading={error ? undefined : t("incomplete")}
    >
      <h1 className="heading">{t("title")}</h1>
      <Providers providers={providers} newcomers={!again} />
      {realm.password && (
        <section className="section" aria-labelledby="by-email">
          <h2 id="by-email" className="subheading">
            {t(again ? "byPassword" : "byEmail")}
          </h2>
          <Form action={url.loginAction}>
            {again ? (
              <SignedInBefore email={kcContext.auth.attemptedUsername} />
            ) : (
              <TextField
                id="username"
                label={t("email")}
                error={error}
                type="email"
                autoComplete="username"
                inputMode="email"
                defaultValue={login.username ?? ""}
              />
            )}
            <PasswordField
              id="password"
              label={t("password")}
              error={again ? error : undefined}
              invalid={Boolean(error)}
              autoComplete="current-password"
            />
            {realm.rememberMe && !again && (
              <label className="choice">
                <input
                  type="checkbox"
                  name="rememberMe"
                  defaultChecked={login.rememberMe !== undefined}
                />
                {t("remember")}
              </label>
            )}
            <input
              type="hidden"
              name="credentialId"
              value={kcContext.auth.selectedCredential ?? ""}
            />
            <button type="submit" className="button button-primary">
              {t("submit")}
            </button>
            {realm.resetPasswordAllowed && (
              <p className="after-button">
                <a href={url.loginResetCredentialsUrl}>{t("forgot")}</a>
              </p>
            )}
          </Form>
        </section>
      )}
      {realm.password && realm.registrationAllowed && !kcContext.registrationDisabled && (
        <section className="section" aria-labelledby="new-here">
          <h2 id="new-here" className="subheading">
            {t("newHere")}
          </h2>
          <p>{t("newHereText", city.id_name[language])}</p>
          <a className="button button-secondary" href={url.registrationUrl}>
            {t("register")}
          </a>
        </section>
      )}
    </Page>
  );
}

/** Whose password is asked for, when who is signed in proves it once more. */
function SignedInBefore({ email }: { email: string | undefined }) {
  const t = useTexts(texts);
  if (!email) return null;
  return (
    <p>
      {t("email")}
      <strong className="address">{email}</strong>
      {/* Not seen, but read by password managers. */}
      <input autoComplete="username" defaultValue={email} hidden readOnly />
    </p>
  );
}
