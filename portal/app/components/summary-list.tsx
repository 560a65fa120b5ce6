import { Link } from "react-router";
import { texts } from "../texts.ja.ts";

/** One thing known of the citizen. */
export interface SummaryRow {
  label: string;
  text: string;
  /** Where it alone is changed. */
  change?: string;
}

/** What is known, line by line. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ label, text, change }) => (
        <div className="summary__row" key={label}>
          <dt>{label}</dt>
          <dd className={text ? undefined : "muted"}>
            {text || texts.notSet}
            {change && (
              <Link className="summary__change" to={change}>
                {texts.change}
                <span className="visually-hidden">：{label}</span>
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
