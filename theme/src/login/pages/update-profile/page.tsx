import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { ProfileFields, profileErrors } from "../../fields/profile-fields.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for what the realm's user profile finds missing or wrong, also after a first LINE sign-in. */
export default function UpdateProfile({
  kcContext,
}: {
  kcContext: PageContext<"login-update-profile.ftl" | "idp-review-user-profile.ftl">;
}) {
  const t = useTexts(texts);
  const attributes = Object.values(kcContext.profile.attributesByName);
  return (
    <Page kcContext={kcContext} title={t("title")} errors={profileErrors(kcContext, attributes)}>
      <h1 className="heading">{t("heading")}</h1>
      <Form action={kcContext.url.loginAction}>
        <ProfileFields kcContext={kcContext} attributes={attributes} />
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
        {kcContext.isAppInitiatedAction && (
          <button type="submit" name="cancel-aia" value="true" className="button button-text">
            {t("cancel")}
          </button>
        )}
      </Form>
    </Page>
  );
}
