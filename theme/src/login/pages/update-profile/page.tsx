import type { PageContext } from "../../KcContext.ts";
import { ActionButtons } from "../../fields/action-buttons.tsx";
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
  const attributes = kcContext.profile.attributes;
  return (
    <Page kcContext={kcContext} title={t("title")} errors={profileErrors(kcContext, attributes)}>
      <h1 className="heading">{t("heading")}</h1>
      <Form action={kcContext.url.loginAction}>
        <ProfileFields kcContext={kcContext} attributes={attributes} />
        <ActionButtons
          submit={t("submit")}
          cancel={kcContext.isAppInitiatedAction ? t("cancel") : undefined}
        />
      </Form>
    </Page>
  );
}
