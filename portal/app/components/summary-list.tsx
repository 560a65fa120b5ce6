import { Link } from "react-router";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";

/** One thing known of the citizen. */
export interface SummaryRow {
  label: string;
  text: string;
  /** Where it alone is changed. */
  change?: string;
}

/** What is known, line by line. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const t = useTexts(sharedTexts);
  return (
    <dl className="summary">
      {rows.map(({ label, text, change }) => (
        <div className="summary__row" key={label}>
          <dt>{label}</dt>
          <dd className={text ? undefined : "muted"}>
            {text || t.notSet}
            {change && (
              <Link className="summary__change" to={change}>
                {t.change}
                <span className="visually-hidden">{t.changeOf(label)}</span>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
