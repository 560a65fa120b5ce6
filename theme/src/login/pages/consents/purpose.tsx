import { longDate } from "@machi-id/freemarker-pages/browser";
import { useSyncExternalStore, type ReactNode } from "react";
import type { PageContext } from "../../KcContext.ts";
import { texts as fields } from "../../fields/texts.ts";
import { SPOKEN } from "@machi-id/languages";
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
  return (
    <div className="purpose">
      <label className="choice purpose-choice">
        <input
          type="checkbox"
          id={id}
          name="consent"
          value={code}
          defaultChecked={given}
          aria-describedby={errorId ? `${errorId} ${id}-summary` : `${id}-summary`}
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
            <DocumentLink url={documentUrl}>
              {t("document", name)}
              {t("newTab")}
            </DocumentLink>
          )}
          <span className="hint">{t("version", longDate(version, SPOKEN[language]))}</span>
        </p>
      </div>
      <input type="hidden" name={`version_${code}`} value={version} />
    </div>
  );
}

/** The server does not look at the browser's name; the page does as soon as it runs. */
function DocumentLink({ url, children }: { url: string; children: ReactNode }) {
  const userAgent = useSyncExternalStore(
    () => () => undefined,
    () => navigator.userAgent,
    () => "",
  );
  return (
    <a href={documentLink(url, userAgent)} target="_blank" rel="noopener noreferrer" data-scripted>
      {children}
    </a>
  );
}
