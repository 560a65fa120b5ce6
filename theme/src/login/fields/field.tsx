import type { ReactNode } from "react";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "../layout/texts.ts";

/** What every field takes. */
export interface FieldProps {
  /** The field's id, and its name in the form unless that is given too. */
  id: string;
  name?: string;
  label: ReactNode;
  /** True where the label is the page's one question, and so its heading. */
  heading?: boolean;
  /** What to know before typing. */
  hint?: ReactNode;
  /** What is wrong with the value that was sent. */
  error?: string | undefined;
  /** True where another field's mistake is this one's too. */
  invalid?: boolean | undefined;
}

interface FrameProps extends FieldProps {
  children: (described: {
    "aria-describedby": string | undefined;
    "aria-invalid": true | undefined;
  }) => ReactNode;
}

/** Label, hint and mistake of a field, tied to it for those who hear the page. */
export function FieldFrame({ id, label, heading, hint, error, invalid, children }: FrameProps) {
  const t = useTexts(texts);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const withHint = error ? `${hintId} ${errorId}` : hintId;
  const describedBy = hint ? withHint : error ? errorId : undefined;
  const labelNode = (
    <label className="field-label" htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={error ? "field field-with-error" : "field"}>
      {heading ? <h1 className="heading">{labelNode}</h1> : labelNode}
      {hint && (
        <div id={hintId} className="field-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={errorId} className="field-error">
          <span className="visually-hidden">{t("errorLabel")}</span>
          {error}
        </p>
      )}
      {children({
        "aria-describedby": describedBy,
        "aria-invalid": error || invalid ? true : undefined,
      })}
    </div>
  );
}
