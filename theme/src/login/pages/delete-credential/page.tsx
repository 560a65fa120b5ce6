import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks whether a way to sign in shall be removed. */
export default function DeleteCredential({
  kcContext,
}: {
  kcContext: PageContext<"delete-credential.ftl">;
}) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">
        {t("heading", kcContext.credentialName || t(`type.${kcContext.credentialType}`))}
      </h1>
      <p>{t("what")}</p>
      <Form action={kcContext.url.loginAction}>
        <button type="submit" name="accept" value="true" className="button button-primary">
          {t("submit")}
        </button>
        <button type="submit" name="cancel-aia" value="true" className="button button-text">
          {t("cancel")}
        </button>
      </Form>
    </Page>
  );
}
