import { Link } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { purposePath } from "../../consent/purpose-view.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { ToolView } from "./view.server.ts";

/** One tool: how it stands, what it was given and what for, and the way to take it back. */
export function ToolCard({ tool }: { tool: ToolView }) {
  const t = useTexts(texts);
  const { id, name, state, reason, purposes } = tool;
  const underWay = state === "sending" || state === "removing";
  const gone = state === "removed" || state === "not-held";
  const rows = [
    { label: gone ? t.labels.pastData : t.labels.data, text: tool.data },
    { label: t.labels.sentAt, text: tool.sentAt },
    { label: t.labels.receipt, text: tool.receipt },
    { label: t.labels.removedAt, text: tool.removedAt },
    { label: t.labels.code, text: gone ? undefined : tool.code },
  ].filter((row): row is { label: string; text: string } => Boolean(row.text));
  return (
    <section className={`card card--state-${state}`} aria-labelledby={id}>
      <h3 id={id}>{name}</h3>
      <p className="figure">{t.states[state]}</p>
      {tool.away && <Away tool={tool} />}
      {!(tool.away && underWay) && <p>{t.explanations[state]}</p>}
      {reason && <p>{t.reasons[reason]}</p>}
      {reason === "settings" && <ActionLink to="/settings/delivery">{t.toDelivery}</ActionLink>}
      {rows.length > 0 && <SummaryList rows={rows} />}
      {purposes.length > 0 && (
        <>
          <h4 className="card__subheading">{t.labels.purposes}</h4>
          <ul className="lines">
            {purposes.map((purpose) => (
              <li key={purpose.code}>
                <span>{purpose.name}</span>
                <Link className="action-link" to={purposePath(purpose.code)}>
                  {purpose.standing ? t.withdraw : t.give}
                  <span className="visually-hidden">{t.of(purpose.name)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The tool does not answer: what that means for what is under way. */
function Away({ tool: { name, state } }: { tool: ToolView }) {
  const { away } = useTexts(texts);
  const text =
    state === "sending" ? away.change : state === "removing" ? away.removal : away.nothing;
  return <p className="banner banner--caution">{text(name)}</p>;
}
