import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** Asks whose password is to be set anew. */
export default function LoginResetPassword({
  kcContext,
}: {
  kcContext: PageContext<"login-reset-password.ftl">;
}) {
  const t = useTexts(texts);
  const { url, auth, messagesPerField } = kcContext;
  const error = messagesPerField.getFirstError("username");
  return (
    <Page
      kcContext={kcContext}
      title={t("title")}
      errors={error ? [{ text: error, fieldId: "username" }] : []}
    >
      <Form action={url.loginAction}>
        <TextField
          id="username"
          heading
          label={t("label")}
          hint={<p>{t("hint")}</p>}
          error={error}
          type="email"
          autoComplete="username"
          inputMode="email"
          defaultValue={auth.attemptedUsername ?? ""}
        />
        <button type="submit" className="button button-primary">
          {t("submit")}
        </button>
      </Form>
      <p className="aside">
        <a href={url.loginUrl}>{t("back")}</a>
      </p>
    </Page>
  );
}
