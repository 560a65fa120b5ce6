import { serverText } from "@machi-id/freemarker-pages/browser";
import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Offers the steps that the citizen can go on with. */
export default function SelectAuthenticator({
  kcContext,
}: {
  kcContext: PageContext<"select-authenticator.ftl">;
}) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("heading")}</h1>
      <Form action={kcContext.url.loginAction} className="options">
        {kcContext.auth.authenticationSelections.map(({ authExecId, displayName, helpText }) => (
          <button
            key={authExecId}
            type="submit"
            name="authenticationExecution"
            value={authExecId}
            className="option"
          >
            <span className="option-name">{serverText(displayName)}</span>
            <span className="option-help">{serverText(helpText)}</span>
          </button>
        ))}
      </Form>
    </Page>
  );
}
