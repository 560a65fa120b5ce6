import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks before signing out where the service could not show that it was the citizen who asked. */
export default function LogoutConfirm({
  kcContext,
}: {
  kcContext: PageContext<"logout-confirm.ftl">;
}) {
  const t = useTexts(texts);
  const { city, language } = useReader();
  const { url, client, logoutConfirm } = kcContext;
  return (
    <Page kcContext={kcContext} title={t("title")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("text", city.id_name[language])}</p>
      <Form action={url.logoutConfirmAction}>
        <input type="hidden" name="session_code" value={logoutConfirm.code} />
        <button type="submit" name="confirmLogout" value="on" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
      {client.baseUrl && !logoutConfirm.skipLink && (
        <a className="button button-text" href={client.baseUrl}>
          {t("back")}
        </a>
      )}
    </Page>
  );
}
