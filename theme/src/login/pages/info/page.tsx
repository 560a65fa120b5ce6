import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { serverText } from "../../texts/server-text.ts";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Tells that something is done, or what a link from a mail will do. */
export default function Info({ kcContext }: { kcContext: PageContext<"info.ftl"> }) {
  const t = useTexts(texts);
  const { message, messageHeader, requiredActions = [] } = kcContext;
  const said = messageHeader ? serverText(kcContext, messageHeader) : message.summary;
  const [heading, rest] = firstSentence(said);
  const details = [rest, message.summary].filter((text) => text !== "" && text !== said);
  // A sentence that stands as a heading goes without its full stop.
  const title = heading.replace(/[。.]$/, "");
  return (
    <Page kcContext={kcContext} title={title} showMessage={false}>
      <h1 className="heading">{title}</h1>
      {details.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {requiredActions.length > 0 && (
        <>
          <p>{t("actions")}</p>
          <ul>
            {requiredActions.map((action) => (
              <li key={action}>{serverText(kcContext, `requiredAction.${action}`)}</li>
            ))}
          </ul>
        </>
      )}
      <WayOn kcContext={kcContext} />
    </Page>
  );
}

/** What is done, which makes the heading, and what there is to say about it. */
function firstSentence(text: string): [string, string] {
  const [, first = text, rest = ""] = /^(.+?(?:。|\. ))(.+)$/s.exec(text) ?? [];
  return [first.trim(), rest];
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
