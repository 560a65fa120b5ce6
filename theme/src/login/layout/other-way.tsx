import type { KcContext } from "../KcContext.ts";
import { Form } from "../fields/form.tsx";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** The way to another second step, where the citizen has one. */
export function OtherWay({ kcContext }: { kcContext: KcContext }) {
  const t = useTexts(texts);
  if (!kcContext.auth?.showTryAnotherWayLink) return null;
  return (
    <Form action={kcContext.url.loginAction} className="aside-form">
      <input type="hidden" name="tryAnotherWay" value="on" />
      <button type="submit" className="button button-text">
        {t("otherWay")}
      </button>
    </Form>
  );
}
