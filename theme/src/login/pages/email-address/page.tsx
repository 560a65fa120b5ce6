import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for the address that a one-time code is then sent to. */
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
          {t("submit")}
        </button>
      </Form>
      {purpose === "register" && (
        <p className="aside">
          {t("registered")} <a href={url.loginUrl}>{t("login")}</a>
        </p>
      )}
      {purpose === "reset-password" && (
        <p className="aside">
          <a href={url.loginUrl}>{t("back")}</a>
        </p>
      )}
    </Page>
  );
}
