import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Shows whose card was read, before it is linked to the account signed in. */
export default function CardLink({ kcContext }: { kcContext: PageContext<"card-link.ftl"> }) {
  const t = useTexts(texts);
  const { url, email, cardName } = kcContext;

  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("heading")}</h1>
      <dl className="facts">
        {cardName && (
          <div>
            <dt>{t("card")}</dt>
            <dd>{cardName}</dd>
          </div>
        )}
        <div>
          <dt>{t("account")}</dt>
          <dd className="address">{email}</dd>
        </div>
      </dl>
      <p>{t("once")}</p>
      <Form action={url.loginAction}>
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
