import type { PageContext } from "../../KcContext.ts";
import { TrustDevice } from "../../fields/trust-device.tsx";
import { Page } from "../../layout/page.tsx";
import { PasskeyForm } from "../../passkeys/passkey-form.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks for one of the passkeys of a citizen whose first step is done. */
export default function WebauthnAuthenticate({
  kcContext,
}: {
  kcContext: PageContext<"webauthn-authenticate.ftl">;
}) {
  const t = useTexts(texts);
  return (
    <Page kcContext={kcContext} title={t("title")} errorHeading={t("incomplete")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("how")}</p>
      {kcContext.asksForTrust && <TrustDevice checked={false} />}
      <PasskeyForm
        action={kcContext.url.loginAction}
        request={kcContext.passkey}
        autofill={false}
        label={t("submit")}
        primary
      />
    </Page>
  );
}
