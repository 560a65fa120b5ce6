import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for the code that a member of staff gave at the counter. */
export default function CounterCode({ kcContext }: { kcContext: PageContext<"counter-code.ftl"> }) {
  const t = useTexts(texts);
  const { url, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("counter-code");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "counter-code" }] : []}
    >
      <Form action={url.loginAction}>
        <TextField
          id="counter-code"
          heading
          label={t("label", kcContext.codeLength)}
          hint={
            <>
              <p>
                {t("account")}
                <strong className="address">{kcContext.emailAddress}</strong>
              </p>
              <p>{t("valid", kcContext.expiresInMinutes)}</p>
            </>
          }
          error={error}
          type="text"
          autoComplete="off"
          inputMode="text"
        />
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
      <Form action={url.loginAction} className="aside-form">
        <button type="submit" name="action" value="change-address" className="button button-text">
          {t("changeAddress")}
        </button>
        <button type="submit" name="action" value="use-mail" className="button button-text">
          {t("useMail")}
        </button>
      </Form>
    </Page>
  );
}
