import { Form, Link, useNavigation } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { CsrfField } from "../../components/csrf-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { purposeId } from "../../consent/purpose-view.ts";
import { consentTexts } from "../../consent/texts.ts";
import { useIdName } from "../../root-data.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { ConsentView } from "./view.server.ts";

interface PurposeCardProps {
  purpose: ConsentView;
  /** False while nothing is known of the citizen's decisions. */
  known: boolean;
}

/** One purpose: what for, who is given what, and the citizen's decision. */
export function PurposeCard({ purpose, known }: PurposeCardProps) {
  const t = useTexts(texts);
  const idName = useIdName();
  const { states } = useTexts(consentTexts);
  const { code, name, summary, required, versionName, hasDocument, state } = purpose;
  const tools = purpose.tools === undefined ? t.toolsAway : purpose.tools || t.noTools;
  const rows = [
    ...(known ? [{ label: t.labels.state, text: states[state](purpose.decidedOn ?? "") }] : []),
    // What an ID needs is used by the ID platform itself.
    ...(required ? [] : [{ label: t.labels.tools, text: tools }]),
    { label: t.labels.version, text: t.version(versionName) },
  ];
  return (
    <section className="card" aria-labelledby={purposeId(code)}>
      <h2 id={purposeId(code)} tabIndex={-1}>
        {name}
      </h2>
      <p>{summary}</p>
      <SummaryList rows={rows} />
      {hasDocument && (
        <ActionLink to={`/documents/${code}`}>
          {t.read}
          <span className="visually-hidden">{t.of(name)}</span>
        </ActionLink>
      )}
      {required ? (
        <p className="reason">
          {t.requiredText(idName)} <Link to="/settings/withdrawal">{t.toWithdrawal}</Link>
        </p>
      ) : (
        known && <DecisionForm purpose={purpose} />
      )}
    </section>
  );
}

/** Gives or withdraws one consent. */
function DecisionForm({ purpose }: { purpose: ConsentView }) {
  const t = useTexts(texts);
  const sending = useNavigation().state === "submitting";
  const stands = purpose.state === "standing";
  return (
    <Form method="post">
      <CsrfField />
      <input type="hidden" name="purpose" value={purpose.code} />
      <input type="hidden" name="version" value={purpose.version} />
      <input type="hidden" name="given" value={String(!stands)} />
      <button
        className={`button${stands ? " button--secondary" : ""}`}
        type="submit"
        aria-disabled={sending}
      >
        {stands ? t.withdraw : t.give}
        <span className="visually-hidden">{t.of(purpose.name)}</span>
      </button>
    </Form>
  );
}
