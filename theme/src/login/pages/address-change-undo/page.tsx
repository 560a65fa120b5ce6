import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Behind the link in the notice to the old address: asks, and tells what became of it. */
export default function AddressChangeUndo({
  kcContext,
}: {
  kcContext: PageContext<"address-change-undo.ftl">;
}) {
  const t = useTexts(texts);
  const { state, token, undoUrl, portalUrl } = kcContext;
  return (
    <Page kcContext={kcContext} title={t("title")} showMessage={false}>
      <h1 className="heading">{t(`heading.${state}`)}</h1>
      <p>{t(`text.${state}`)}</p>
      {state === "ask" && (
        <>
          <ul className="spaced">
            <li>{t("restores")}</li>
            <li>{t("removes")}</li>
            <li>{t("signsOut")}</li>
            <li>{t("locks")}</li>
          </ul>
          <Form action={undoUrl}>
            <input type="hidden" name="token" value={token} />
            <button type="submit" className="button button-primary">
              {t("submit")}
            </button>
          </Form>
        </>
      )}
      {state === "done" && portalUrl && (
        <a className="button button-primary" href={portalUrl}>
          {t("toService")}
        </a>
      )}
    </Page>
  );
}
