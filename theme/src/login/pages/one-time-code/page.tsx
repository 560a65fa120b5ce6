import type { PageContext } from "../../KcContext.ts";
import { CodeField } from "../../fields/code-field.tsx";
import { Form } from "../../fields/form.tsx";
import { TrustDevice } from "../../fields/trust-device.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { NotArrived } from "./not-arrived.tsx";
import { texts } from "./texts.ts";

/** Asks for the code that was sent by mail. */
export default function OneTimeCode({
  kcContext,
}: {
  kcContext: PageContext<"one-time-code.ftl">;
}) {
  const t = useTexts(texts);
  const { purpose, url, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("code");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "code" }] : []}
    >
      <Form action={url.loginAction}>
        <CodeField
          id="code"
          heading
          label={t("label", kcContext.codeLength)}
          hint={
            <>
              <p>
                {t("sentTo")}
                <strong className="address">
                  {kcContext.emailAddress || kcContext.maskedEmail}
                </strong>
              </p>
              <p>{t("valid", kcContext.expiresInMinutes)}</p>
            </>
          }
          error={error}
        />
        {kcContext.asksForTrust && <TrustDevice checked={false} />}
        <button type="submit" className="button button-primary">
          {t(`submit.${purpose}`)}
        </button>
      </Form>
      <NotArrived kcContext={kcContext} />
    </Page>
  );
}
