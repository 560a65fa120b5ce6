import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks before LINE is opened to be linked, and tells what came of it where it was not. */
export default function LinkLine({ kcContext }: { kcContext: PageContext<"link-line.ftl"> }) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")} errorHeading={t("failed")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>
        {t("account")}
        <strong className="address">{kcContext.email}</strong>
      </p>
      <ul className="spaced">
        <li>{t("signIn")}</li>
        <li>{t("kept")}</li>
      </ul>
      <Form action={kcContext.url.loginAction}>
        <button type="submit" name="action" value="confirm" className="button button-primary">
          {t("confirm")}
        </button>
        <button type="submit" name="action" value="cancel" className="button button-secondary">
          {t("cancel")}
        </button>
      </Form>
    </Page>
  );
}
