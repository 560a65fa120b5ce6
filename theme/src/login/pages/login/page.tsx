import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { TrustDevice } from "../../fields/trust-device.tsx";
import { Page } from "../../layout/page.tsx";
import { PasskeyForm } from "../../passkeys/passkey-form.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { Providers } from "./providers.tsx";
import { texts } from "./texts.ts";

/**
 * The first page of signing in asks for the e-mail address, where the browser also suggests passkeys;
 * below it are the other ways: a passkey, LINE, and on to registration.
 */
export default function Login({ kcContext }: { kcContext: PageContext<"login.ftl"> }) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, realm, login, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("username");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "username" }] : []}
      // Any other message is about what came before, such as LINE, and not about what was entered.
      errorHeading={error ? undefined : t("incomplete")}
    >
      <Form action={url.loginAction}>
        <TextField
          id="username"
          heading
          label={t("label")}
          error={error}
          type="email"
          autoComplete="username webauthn"
          inputMode="email"
          defaultValue={login.username ?? ""}
        />
        {realm.rememberMe && <TrustDevice checked={login.rememberMe !== undefined} />}
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
      <section className="section" aria-labelledby="other-ways">
        <h2 id="other-ways" className="subheading">
          {t("otherWays")}
        </h2>
        {kcContext.passkey && (
          <PasskeyForm
            action={url.loginAction}
            request={kcContext.passkey}
            autofill
            label={t("passkey")}
          />
        )}
        <Providers providers={kcContext.social?.providers ?? []} newcomers />
      </section>
      {realm.registrationAllowed && (
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
