import { useEffect, useRef, type MouseEvent } from "react";
import { useTexts } from "../texts/reader.tsx";
import { texts } from "./texts.ts";

/** A mistake, and the id of the field it is in if it is in one. */
export interface PageError {
  /** Nothing where there is no mistake. */
  text: string | undefined;
  fieldId?: string | undefined;
}

/** Everything that is wrong, before the form; reading starts here, each line leads to its field. */
export function ErrorSummary({
  heading,
  errors,
}: {
  heading: string | undefined;
  errors: PageError[];
}) {
  const t = useTexts(texts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      ref={box}
      aria-labelledby="error-summary-heading"
    >
      <h2 id="error-summary-heading" className="error-summary-heading">
        {heading ?? t("errorSummary")}
      </h2>
      <ul>
        {errors.map(
          ({ text, fieldId }) =>
            text && (
              <li key={text}>
                {fieldId ? (
                  <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}

// A fragment link only scrolls in some browsers, and `<base>` would make it leave the page.
function focusField(event: MouseEvent, fieldId: string) {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
