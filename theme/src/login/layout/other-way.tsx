import type { KcContext } from "../KcContext.ts";
import { Form } from "../fields/form.tsx";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** The way to another second step, where the citizen has one. */
export function OtherWay({ kcContext }: { kcContext: KcContext }) {
  const t = useTexts(texts);

  return (
    kcContext.otherWays && (
      <Form action={kcContext.url.loginAction} className="aside-form">
        <button type="submit" name="action" value="other-way" className="button button-text">
          {t("otherWay")}
        </button>
      </Form>
    )
  );
}
