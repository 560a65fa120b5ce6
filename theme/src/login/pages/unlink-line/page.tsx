import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks before LINE is unlinked, or tells what is needed first. */
export default function UnlinkLine({ kcContext }: { kcContext: PageContext<"unlink-line.ftl"> }) {
  const t = useTexts(texts);
  const { url, email, lineFresh, passwordSet } = kcContext;
  const lacking = !passwordSet ? "passwordNeeded" : !lineFresh ? "freshNeeded" : undefined;

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errorHeading={t("failed")}
      showMessage={lacking === undefined}
    >
      {lacking ? (
        <>
          <h1 className="heading">{t(lacking)}</h1>
          <p>{t(`${lacking}Text`)}</p>
        </>
      ) : (
        <>
          <h1 className="heading">{t("heading")}</h1>
          <section className="section" aria-labelledby="implies">
            <h2 id="implies" className="subheading">
              {t("implies")}
            </h2>
            <ul className="spaced">
              <li>
                {t("signIn")}
                <strong className="address">{email}</strong>
              </li>
              <li>{t("notices")}</li>
              <li>{t("again")}</li>
            </ul>
          </section>
        </>
      )}
      <Form action={url.loginAction}>
        {!lacking && (
          <button type="submit" name="action" value="confirm" className="button button-primary">
            {t("confirm")}
          </button>
        )}
        <button type="submit" name="action" value="cancel" className="button button-secondary">
          {t(lacking ? "back" : "cancel")}
        </button>
      </Form>
    </Page>
  );
}
