import { serverText } from "@machi-id/freemarker-pages/browser";
import type { PageContext } from "../../KcContext.ts";
import { ActionButtons } from "../../fields/action-buttons.tsx";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

type Context = PageContext<"login-config-totp.ftl">;

/** Registers an authenticator app in three steps. */
export default function LoginConfigTotp({ kcContext }: { kcContext: Context }) {
  const t = useTexts(texts);
  const { totp, url, messagesPerField } = kcContext;
  const codeError = messagesPerField.getFirstError("totp");
  const deviceError = messagesPerField.getFirstError("userLabel");
  const { language } = useReader();
  const apps = totp.supportedApplications
    .map((app) => serverText(app))
    .join(language === "en" ? ", " : "、");

  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={[
        ...(codeError ? [{ text: codeError, fieldId: "totp" }] : []),
        ...(deviceError ? [{ text: deviceError, fieldId: "userLabel" }] : []),
      ]}
    >
      <h1 className="heading">{t("title")}</h1>
      <p>{t("intro")}</p>
      <Form action={url.loginAction}>
        <ol className="steps">
          <li>
            <p>{t("step1")}</p>
            <p className="hint">{t("apps", apps)}</p>
          </li>
          <li>
            <Key kcContext={kcContext} />
          </li>
          <li>
            <p>{t("step3")}</p>
            <TextField
              id="totp"
              label={t("code")}
              error={codeError}
              inputMode="numeric"
              autoComplete="one-time-code"
            />
            <TextField
              id="userLabel"
              label={t("device")}
              hint={t("deviceHint")}
              error={deviceError}
              autoComplete="off"
            />
          </li>
        </ol>
        <input type="hidden" name="totpSecret" value={totp.totpSecret} />
        {kcContext.mode && <input type="hidden" name="mode" value={kcContext.mode} />}
        <label className="choice">
          <input type="checkbox" name="logout-sessions" value="on" />
          {t("signOutOthers")}
        </label>
        <ActionButtons
          submit={t("submit")}
          cancel={kcContext.isAppInitiatedAction ? t("cancel") : undefined}
        />
      </Form>
    </Page>
  );
}

/** The app's key: to scan, or to type. */
function Key({ kcContext: { totp, mode } }: { kcContext: Context }) {
  const t = useTexts(texts);
  if (mode !== "manual") {
    return (
      <>
        <p>{t("step2")}</p>
        <img
          className="qr"
          src={`data:image/png;base64,${totp.totpSecretQrCode}`}
          alt={t("qr")}
          width="240"
          height="240"
        />
        <p>
          <a href={totp.manualUrl}>{t("manual")}</a>
        </p>
      </>
    );
  }
  const { policy } = totp;
  const pace =
    policy.type === "totp" ? t("period", policy.period) : t("counter", policy.initialCounter);
  return (
    <>
      <p>{t("step2Manual")}</p>
      <p className="key">{totp.totpSecretEncoded}</p>
      <p className="hint">
        {t("settings", t(policy.type === "totp" ? "totp" : "hotp"), pace, policy.digits)}
      </p>
      <p>
        <a href={totp.qrUrl}>{t("scan")}</a>
      </p>
    </>
  );
}
