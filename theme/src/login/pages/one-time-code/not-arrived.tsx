import type { PageContext } from "../../KcContext.ts";
import { Form } from "../../fields/form.tsx";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";
import { useCountdown } from "./use-countdown.ts";

/** What to do when the code does not come: look, have it sent again, use another address. */
export function NotArrived({ kcContext }: { kcContext: PageContext<"one-time-code.ftl"> }) {
  const t = useTexts(texts);
  const { city } = useReader();
  const seconds = useCountdown(kcContext.resendWaitSeconds);

  return (
    <>
      <details className="details">
        <summary>{t("notArrived")}</summary>
        <ul>
          <li>{t("wait")}</li>
          <li>{t("spam")}</li>
          <li>{t("filter", city.mail_address)}</li>
          <li>{t("checkAddress")}</li>
          <li>{t("askForHelp")}</li>
        </ul>
      </details>
      <Form action={kcContext.url.loginAction} className="aside-form">
        <div data-scripted>
          <button
            type="submit"
            name="action"
            value="resend"
            className="button button-secondary"
            disabled={seconds > 0}
            aria-describedby={seconds > 0 ? "resend-wait" : undefined}
          >
            {t("resend")}
          </button>
          {seconds > 0 && (
            <p id="resend-wait" className="hint">
              {t("resendWait", seconds)}
            </p>
          )}
        </div>
        {kcContext.canChangeAddress && (
          <button type="submit" name="action" value="change-address" className="button button-text">
            {t("changeAddress")}
          </button>
        )}
      </Form>
    </>
  );
}
