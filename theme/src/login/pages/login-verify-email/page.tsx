import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Waits for an address to be proven by the link in a mail; staff can ask an account for this. */
export default function LoginVerifyEmail({
  kcContext,
}: {
  kcContext: PageContext<"login-verify-email.ftl">;
}) {
  const t = useTexts(texts);
  const { url, verifyEmail, user, isAppInitiatedAction } = kcContext;
  const sentTo = verifyEmail ?? (isAppInitiatedAction ? undefined : user?.email);
  return (
    <Page kcContext={kcContext} title={t("title")} showMessage={false}>
      <h1 className="heading">{t("title")}</h1>
      <p>
        {t(sentTo ? "sent" : "willSend")}
        <strong className="address">{sentTo ?? user?.email}</strong>
      </p>
      {isAppInitiatedAction ? (
        <Form action={url.loginAction}>
          <button type="submit" className="button button-primary">
            {t(sentTo ? "resend" : "send")}
          </button>
          <button type="submit" name="cancel-aia" value="true" className="button button-text">
            {t("cancel")}
          </button>
        </Form>
      ) : (
        <a className="button button-secondary" href={url.loginAction}>
          {t("resend")}
        </a>
      )}
    </Page>
  );
}
