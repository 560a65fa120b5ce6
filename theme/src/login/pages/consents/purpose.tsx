import type { PageContext } from "../../KcContext.ts";
import { texts as fields } from "../../fields/texts.ts";
import { useReader, useTexts } from "../../texts/reader.tsx";
import { documentLink } from "./document-link.ts";
import { texts } from "./texts.ts";

export type PurposeToAsk = PageContext<"consents.ftl">["purposes"][number];

/** The id of a purpose's tick box. */
export const idOf = ({ code }: PurposeToAsk) => `consent-${code}`;

interface PurposeProps {
  purpose: PurposeToAsk;
  /** The id of what is wrong, where this purpose is what is lacking. */
  errorId: string | undefined;
}

/** One purpose: what for, in a sentence or two, the way to the whole text, and the tick box. */
export function Purpose({ purpose, errorId }: PurposeProps) {
  const t = useTexts(texts);
  const field = useTexts(fields);
  const { language } = useReader();
  const { code, version, required, name, summary, documentUrl, given } = purpose;
  const id = idOf(purpose);
  const date = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="purpose">
      <label className="choice purpose-choice">
        <input
          type="checkbox"
          id={id}
          name="consent"
          value={code}
          defaultChecked={given}
          aria-describedby={[errorId, `${id}-summary`].filter(Boolean).join(" ")}
          aria-invalid={errorId ? true : undefined}
        />
        <span className="purpose-name">
          {t("agree", name)}
          <span className={required ? "badge badge-required" : "badge"}>
            {field(required ? "required" : "optional")}
          </span>
        </span>
      </label>
      <div className="purpose-text">
        <p id={`${id}-summary`}>{summary}</p>
        <p className="purpose-source">
          {documentUrl && (
            <a
              href={documentLink(documentUrl, navigator.userAgent)}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t("document", name)}
              {t("newTab")}
            </a>
          )}
          <span className="hint">{t("version", date.format(new Date(version)))}</span>
        </p>
      </div>
      <input type="hidden" name={`version_${code}`} value={version} />
    </div>
  );
}
