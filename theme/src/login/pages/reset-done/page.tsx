import type { PageContext } from "../../KcContext.ts";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Tells that the new password is set, and leads to the sign-in: setting it signs nobody in. */
export default function ResetDone({ kcContext }: { kcContext: PageContext<"reset-done.ftl"> }) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")} showMessage={false}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("signedOut")}</p>
      {kcContext.recovered && <p>{t("removed")}</p>}
      <p>{t("next")}</p>
      <a className="button button-primary" href={kcContext.signInUrl}>
        {t("signIn")}
      </a>
    </Page>
  );
}
