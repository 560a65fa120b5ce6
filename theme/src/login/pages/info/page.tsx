import { after, before, serverText, withoutEnding } from "@machi-id/freemarker-pages/browser";
import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Tells that something is done, or what a link from a mail will do. */
export default function Info({ kcContext }: { kcContext: PageContext<"info.ftl"> }) {
  const t = useTexts(texts);
  const { language } = useReader();
  const { message, messageHeader, requiredActions = [] } = kcContext;
  const said = messageHeader ? serverText(messageHeader) : message.summary;
  // What is done makes the heading; a sentence that stands as a heading goes without its full stop.
  const stop = language === "en" ? ". " : "。";
  const title = withoutEnding(before(said, stop), stop.trim());
  const rest = after(said, stop);
  return (
    <Page kcContext={kcContext} title={title} showMessage={false}>
      <h1 className="heading">{title}</h1>
      {rest && <p>{rest}</p>}
      {messageHeader && <p>{message.summary}</p>}
      {requiredActions.length > 0 && (
        <>
          <p>{t("actions")}</p>
          <ul>
            {requiredActions.map((action) => (
              <li key={action}>{serverText(`requiredAction.${action}`)}</li>
            ))}
          </ul>
        </>
      )}
      <WayOn kcContext={kcContext} />
    </Page>
  );
}

function WayOn({ kcContext }: { kcContext: PageContext<"info.ftl"> }) {
  const t = useTexts(texts);
  const { skipLink, pageRedirectUri, actionUri, client } = kcContext;
  if (skipLink) return null;
  if (!pageRedirectUri && actionUri) {
    return (
      <a className="button button-primary" href={actionUri}>
        {t("proceed")}
      </a>
    );
  }
  const back = pageRedirectUri || client.baseUrl;
  return back ? (
    <a className="button button-primary" href={back}>
      {t("back")}
    </a>
  ) : null;
}
