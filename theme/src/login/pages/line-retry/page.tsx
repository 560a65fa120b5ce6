import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** LINE's automatic sign-in has failed: the way to try again by hand, in this very window. */
export default function LineRetry({ kcContext }: { kcContext: PageContext<"line-retry.ftl"> }) {
  const t = useTexts(texts);
  const { retryUrl, otherWayUrl } = kcContext;
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("heading")}</h1>
      {retryUrl ? (
        <>
          <p>{t("text")}</p>
          <p>
            <a className="button button-primary" href={retryUrl}>
              {t("retry")}
            </a>
          </p>
          <p className="aside">
            <a href={otherWayUrl}>{t("otherWay")}</a>
          </p>
        </>
      ) : (
        <p>{t("startAgain")}</p>
      )}
    </Page>
  );
}
