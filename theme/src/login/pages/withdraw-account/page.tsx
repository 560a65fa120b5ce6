import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { LineSteps } from "./line-steps.tsx";
import { texts } from "./texts.ts";

/** Asks before an account is closed, and tells what goes and what stays. */
export default function WithdrawAccount({
  kcContext,
}: {
  kcContext: PageContext<"withdraw-account.ftl">;
}) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, email, lineLinked, lineFresh, message } = kcContext;
  const service = city.id_name[language];
  // Only LINE can stand in the way here; the server then says so and has changed nothing.
  const lineAway = lineLinked && lineFresh && message?.type === "error";

  return (
    <Page kcContext={kcContext} title={t("title")} errorHeading={t("failed")}>
      <h1 className="heading">{t("heading", service)}</h1>
      {email && (
        <p>
          {t("account")}
          <strong className="address">{email}</strong>
        </p>
      )}
      <section className="section" aria-labelledby="implies">
        <h2 id="implies" className="subheading">
          {t("implies")}
        </h2>
        <ul className="spaced">
          <li>{t("signedOut", service)}</li>
          <li>{t("deleted")}</li>
          {lineLinked && <li>{t(lineFresh ? "line" : "lineApart")}</li>}
          <li>{t("record")}</li>
          {email && <li>{t("mail")}</li>}
        </ul>
      </section>
      {lineLinked && !lineFresh && <LineSteps />}
      <Form action={url.loginAction}>
        <button type="submit" name="action" value="confirm" className="button button-danger">
          {t(lineAway ? "retry" : "confirm")}
        </button>
        {lineAway && (
          <div className="other-choice">
            <p>{t("withoutLineText")}</p>
            <LineSteps />
            <button
              type="submit"
              name="action"
              value="confirm-without-line"
              className="button button-secondary"
            >
              {t("withoutLine")}
            </button>
          </div>
        )}
        <button type="submit" name="action" value="cancel" className="button button-secondary">
          {t("cancel")}
        </button>
      </Form>
    </Page>
  );
}
