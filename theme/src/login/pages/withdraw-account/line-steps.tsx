import { useTexts } from "../../texts/reader.tsx";
import { texts } from "./texts.ts";

/** What the citizen does in the LINE app where we cannot do it; the words are that app's own. */
export function LineSteps() {
  const t = useTexts(texts);
  return (
    <section className="notice" aria-labelledby="line-steps">
      <h2 id="line-steps" className="notice-label">
        {t("lineSteps")}
      </h2>
      <ol>
        <li>{t("lineStep1")}</li>
        <li>{t("lineStep2")}</li>
      </ol>
    </section>
  );
}
