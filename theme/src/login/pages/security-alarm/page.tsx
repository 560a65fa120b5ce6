import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Where the link "this wasn't me" of a notice leads: asks, and then tells what to do next. */
export default function SecurityAlarm({
  kcContext,
}: {
  kcContext: PageContext<"security-alarm.ftl">;
}) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, raised, resetUrl } = kcContext;

  return (
    <Page kcContext={kcContext} title={raised ? t("done") : t("title")}>
      {raised ? (
        <>
          <h1 className="heading">{t("done")}</h1>
          <ul className="spaced">
            <li>{t("doneSessions")}</li>
            <li>{t("doneLock")}</li>
          </ul>
          <section className="section" aria-labelledby="next">
            <h2 id="next" className="subheading">
              {t("next")}
            </h2>
            <p>{t("nextText")}</p>
            <a className="button button-primary" href={resetUrl}>
              {t("reset")}
            </a>
            <p>{t("counter")}</p>
          </section>
        </>
      ) : (
        <>
          <h1 className="heading">{t("heading")}</h1>
          <p>{t("why", city.id_name[language])}</p>
          <section className="section" aria-labelledby="implies">
            <h2 id="implies" className="subheading">
              {t("implies")}
            </h2>
            <ul className="spaced">
              <li>{t("sessions")}</li>
              <li>{t("lock")}</li>
              <li>{t("kept")}</li>
            </ul>
          </section>
          <Form action={url.loginAction}>
            <button type="submit" className="button button-primary">
              {t("confirm")}
            </button>
          </Form>
          <p>{t("ownAct")}</p>
        </>
      )}
    </Page>
  );
}
