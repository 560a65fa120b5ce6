import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Tells that a service needs the My Number card, before the app is opened. */
export default function CardStepUp({ kcContext }: { kcContext: PageContext<"card-step-up.ftl"> }) {
  const t = useTexts(texts);
  const { url, email, cardLinked } = kcContext;

  return (
    <Page kcContext={kcContext} title={t("title")} errorHeading={t("failed")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("why")}</p>
      <section className="section" aria-labelledby="needed">
        <h2 id="needed" className="subheading">
          {t("needed")}
        </h2>
        <ul className="spaced">
          <li>{t("card")}</li>
          <li>{t("pin")}</li>
          <li>{t("phone")}</li>
        </ul>
      </section>
      {!cardLinked && (
        <p>
          {t("links")}
          <strong className="address">{email}</strong>
        </p>
      )}
      <Form action={url.loginAction}>
        <button type="submit" name="action" value="continue" className="button button-primary">
          {t("continue")}
        </button>
        <button type="submit" name="action" value="cancel" className="button button-secondary">
          {t("cancel")}
        </button>
      </Form>
    </Page>
  );
}
