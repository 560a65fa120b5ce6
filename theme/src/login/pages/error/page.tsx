import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Tells what stopped the citizen, and where to go from here. */
export default function ErrorPage({ kcContext }: { kcContext: PageContext<"error.ftl"> }) {
  const t = useTexts(texts);
  const { message, client, skipLink, traceId } = kcContext;
  return (
    <Page kcContext={kcContext} title={t("title")} showMessage={false}>
      <h1 className="heading">{t("title")}</h1>
      <p className="error-message">{message.summary}</p>
      <p>{t("next")}</p>
      {traceId && <p className="hint">{t("trace", traceId)}</p>}
      {client?.baseUrl && !skipLink && (
        <a className="button button-primary" href={client.baseUrl}>
          {t("back")}
        </a>
      )}
    </Page>
  );
}
