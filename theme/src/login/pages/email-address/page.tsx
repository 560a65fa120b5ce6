import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for an address: mostly one that a one-time code is then sent to. */
export default function EmailAddress({
  kcContext,
}: {
  kcContext: PageContext<"email-address.ftl">;
}) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { purpose, url, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("email");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "email" }] : []}
    >
      <Form action={url.loginAction}>
        <TextField
          id="email"
          heading
          label={t(`label.${purpose}`)}
          hint={<p>{t(`hint.${purpose}`, city.id_name[language])}</p>}
          error={error}
          type="email"
          autoComplete="email"
          inputMode="email"
          defaultValue={kcContext.emailAddress ?? ""}
        />
        <button type="submit" className="button button-primary">
          {purpose === "counter" ? t("next") : t("submit")}
        </button>
      </Form>
      {purpose === "register" && (
        <p className="aside">
          {t("registered")} <a href={url.loginUrl}>{t("login")}</a>
        </p>
      )}
      {purpose === "reset-password" && (
        <Form action={url.loginAction} className="aside-form">
          <button
            type="submit"
            name="action"
            value="use-counter-code"
            className="button button-text"
          >
            {t("useCounterCode")}
          </button>
        </Form>
      )}
      {purpose === "counter" && (
        <Form action={url.loginAction} className="aside-form">
          <button type="submit" name="action" value="use-mail" className="button button-text">
            {t("useMail")}
          </button>
        </Form>
      )}
      {(purpose === "reset-password" || purpose === "counter") && (
        <p className="aside">
          <a href={url.loginRestartFlowUrl}>{t("back")}</a>
        </p>
      )}
      {purpose === "change-address" && (
        <Form action={url.loginAction} className="aside-form">
          <button type="submit" name="action" value="cancel" className="button button-text">
            {t("cancel")}
          </button>
        </Form>
      )}
    </Page>
  );
}
