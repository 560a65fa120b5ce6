import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { idOf } from "./purpose.tsx";
import { PurposeGroup } from "./purpose-group.tsx";
import { texts } from "./texts.ts";

/** Asks for consent to each purpose; nothing optional is ticked that did not stand before. */
export default function Consents({ kcContext }: { kcContext: PageContext<"consents.ftl"> }) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, purposes, firstTime, messagesPerField } = kcContext;
  const service = city.id_name[language];
  const required = purposes.filter((purpose) => purpose.required);
  const optional = purposes.filter((purpose) => !purpose.required);
  const error = messagesPerField.getFirstError("consent");
  const lacking = required.find(({ given }) => !given) ?? purposes[0];

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={[{ text: error, fieldId: lacking && idOf(lacking) }]}
    >
      <h1 className="heading">{t("heading")}</h1>
      <p>{t(firstTime ? "introFirst" : "introAgain", service)}</p>
      <Form action={url.loginAction}>
        <PurposeGroup
          purposes={required}
          legend={t("required")}
          hint={t("requiredText", service)}
          error={error}
        />
        <PurposeGroup
          purposes={optional}
          legend={t("optional")}
          hint={t("optionalText", service)}
        />
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
        <div className="other-choice">
          <p className="hint">{t("declineText")}</p>
          <button type="submit" name="action" value="decline" className="button button-secondary">
            {t("decline")}
          </button>
        </div>
      </Form>
    </Page>
  );
}
