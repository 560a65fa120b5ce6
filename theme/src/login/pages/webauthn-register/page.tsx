import { useRef, type FormEvent } from "react";
import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { Page } from "../../layout/page.tsx";
import { createPasskey, type PasskeyCreation } from "../../passkeys/create-passkey.ts";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

const FIELDS = [
  "clientDataJSON",
  "attestationObject",
  "publicKeyCredentialId",
  "transports",
  "error",
] as const;

/** Has the browser make a passkey: within a registration, or for who asked for one in the portal. */
export default function WebauthnRegister({
  kcContext,
}: {
  kcContext: PageContext<"webauthn-register.ftl">;
}) {
  const t = useTexts(texts);
  const { url, registering, isAppInitiatedAction } = kcContext;
  const creation: PasskeyCreation = {
    challenge: kcContext.challenge,
    userid: kcContext.userid,
    username: kcContext.username,
    signatureAlgorithms: kcContext.signatureAlgorithms,
    rpEntityName: kcContext.rpEntityName,
    rpId: kcContext.rpId,
    createTimeout: kcContext.createTimeout,
    excludeCredentialIds: kcContext.excludeCredentialIds,
  };
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(false);

  const send = (answer: Partial<Record<(typeof FIELDS)[number], string>>) => {
    for (const name of FIELDS) {
      const input = form.current?.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (input) input.value = answer[name] ?? "";
    }
    form.current?.submit();
  };
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (asked.current) return;
    asked.current = true;
    createPasskey(creation).then(send, (error: unknown) => {
      send({ error: error instanceof DOMException ? error.name : "unknown" });
    });
  };

  return (
    <Page kcContext={kcContext} title={t("title")} errorHeading={t("failed")}>
      <h1 className="heading">{t("heading")}</h1>
      <p>{t("how")}</p>
      <p>{t("kept")}</p>
      <form ref={form} action={url.loginAction} method="post" onSubmit={press}>
        {FIELDS.map((name) => (
          <input key={name} type="hidden" name={name} defaultValue="" />
        ))}
        <input type="hidden" name="authenticatorLabel" defaultValue={t("label")} />
        <button type="submit" className="button button-primary">
          {t("create")}
        </button>
      </form>
      <noscript>
        <p>{t("withoutScript")}</p>
      </noscript>
      <Form action={url.loginAction} className="aside-form">
        {registering && (
          <button type="submit" name="action" value="another-way" className="button button-text">
            {t("anotherWay")}
          </button>
        )}
        {isAppInitiatedAction && (
          <button type="submit" name="cancel-aia" value="true" className="button button-text">
            {t("cancel")}
          </button>
        )}
      </Form>
    </Page>
  );
}
