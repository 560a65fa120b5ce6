import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Offers the ways in which the citizen can take the second step. */
export default function SelectAuthenticator({
  kcContext,
}: {
  kcContext: PageContext<"select-authenticator.ftl">;
}) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{kcContext.forStaff ? t("headingStaff") : t("heading")}</h1>
      {kcContext.forStaff && <p>{t("whyStaff")}</p>}
      <Form action={kcContext.url.loginAction} className="options">
        {kcContext.ways.map((way) => (
          <button key={way} type="submit" name="way" value={way} className="option">
            <span className="option-name">{t(`name.${way}`)}</span>
            <span className="option-help">{t(`help.${way}`)}</span>
          </button>
        ))}
      </Form>
    </Page>
  );
}
