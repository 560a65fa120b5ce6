import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { PasswordField } from "../../fields/password-field.tsx";
import { PasswordRules } from "../../fields/password-rules.tsx";
import { isLanguage, ProfileFields, profileErrors } from "../../fields/profile-fields.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Registration's last step. The address was proven before, so all it asks for is a password. */
export default function Register({ kcContext }: { kcContext: PageContext<"register.ftl"> }) {
  const t = useTexts(texts);
  const { url, profile, messagesPerField } = kcContext;
  const email =
    kcContext.provenEmailAddress ??
    profile.attributes.find(({ name }) => name === "email")?.value ??
    "";
  const attributes = profile.attributes.filter(
    ({ name, readOnly }) => name !== "email" && name !== "username" && !readOnly,
  );
  const alone = attributes.every(isLanguage);
  const error = messagesPerField.getFirstError("password", "password-confirm");
  const addressError = messagesPerField.getFirstError("email", "username");
  const errors = [
    { text: addressError },
    ...profileErrors(kcContext, attributes),
    { text: error, fieldId: "password" },
  ];

  return (
    <Page kcContext={kcContext} title={t("title")} errors={errors}>
      {!alone && <h1 className="heading">{t("heading")}</h1>}
      <Form action={url.registrationAction}>
        {/* Not seen, but read by password managers. */}
        <input name="email" autoComplete="username" defaultValue={email} hidden readOnly />
        <ProfileFields kcContext={kcContext} attributes={attributes} />
        {kcContext.passwordRequired && (
          <PasswordField
            id="password"
            confirmName="password-confirm"
            heading={alone}
            label={t("label")}
            hint={
              <>
                {email && <p>{t("confirmed", email)}</p>}
                <PasswordRules policies={kcContext.passwordPolicies} />
              </>
            }
            error={error}
            autoComplete="new-password"
          />
        )}
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
    </Page>
  );
}
