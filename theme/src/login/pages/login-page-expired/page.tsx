import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Leads on from a page that Keycloak has left behind. */
export default function LoginPageExpired({
  kcContext,
}: {
  kcContext: PageContext<"login-page-expired.ftl">;
}) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")} showMessage={false}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("text")}</p>
      <a className="button button-primary" href={kcContext.url.loginAction}>
        {t("continue")}
      </a>
      <a className="button button-text" href={kcContext.url.loginRestartFlowUrl}>
        {t("restart")}
      </a>
    </Page>
  );
}
