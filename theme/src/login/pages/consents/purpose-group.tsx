import { texts as layout } from "../../layout/texts.ts";
import { useTexts } from "../../texts/reader.tsx";
import { Purpose, type PurposeToAsk } from "./purpose.tsx";

interface PurposeGroupProps {
  purposes: PurposeToAsk[];
  legend: string;
  hint: string;
  error?: string | undefined;
}

/** Purposes that are asked for in the same way: needed, or free to choose. */
export function PurposeGroup({ purposes, legend, hint, error }: PurposeGroupProps) {
  const t = useTexts(layout);
  if (purposes.length === 0) return null;
  return (
    <fieldset className={error ? "purposes field-with-error" : "purposes"}>
      <legend className="subheading">{legend}</legend>
      <p>{hint}</p>
      {error && (
        <p id="consent-error" className="field-error">
          <span className="visually-hidden">{t("errorLabel")}</span>
          {error}
        </p>
      )}
      {purposes.map((purpose) => (
        <Purpose
          key={purpose.code}
          purpose={purpose}
          errorId={error && !purpose.given ? "consent-error" : undefined}
        />
      ))}
    </fieldset>
  );
}
