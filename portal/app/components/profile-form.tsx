import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { FormState } from "../profile/form-state.ts";
import { sharedTexts } from "../texts/shared.ts";
import { useTexts } from "../texts/use-texts.ts";
import { Alert } from "./alert.tsx";
import { CsrfField } from "./csrf-field.tsx";
import { InPageLink } from "./in-page-link.tsx";

/** A line of a comparison: what an input is called, and what it holds in words. */
export interface ValueRow {
  label: string;
  text: string;
}

interface ProfileFormProps<Values> {
  state: FormState<Values>;
  /** Values in words, to compare what is stored with what was typed. */
  rowsOf: (values: Values) => ValueRow[];
  /** Where the citizen finds what is stored. */
  here: string;
  /** A way out beside the button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A profile form with what its last sending came to. */
export function ProfileForm<Values>({
  state,
  rowsOf,
  here,
  aside,
  children,
}: ProfileFormProps<Values>) {
  const t = useTexts(sharedTexts);
  const saving = useNavigation().state === "submitting";
  return (
    <>
      {state.outcome === "conflict" && (
        <Conflict stored={rowsOf(state.stored)} typed={rowsOf(state.wanted)} here={here} />
      )}
      <Form className="form" method="post" noValidate preventScrollReset>
        <CsrfField />
        <input type="hidden" name="base" value={state.base} />
        {children}
        <div className="actions">
          <button className="button" type="submit" aria-disabled={saving}>
            {saving ? t.saving : t.save}
          </button>
          {aside}
        </div>
      </Form>
    </>
  );
}

/** What kept a form from being saved, above the heading; the focus goes there. */
export function FormMessages<Values>({ state }: { state: FormState<Values> }) {
  const t = useTexts(sharedTexts);
  switch (state.outcome) {
    case "invalid":
      return (
        <Alert title={t.errorSummary} outcome={state}>
          <p>{t.errorSummaryLead}</p>
          <ul>
            {state.messages.map(({ field, text }) => (
              <li key={field}>
                <InPageLink to={field}>{text}</InPageLink>
              </li>
            ))}
          </ul>
        </Alert>
      );
    case "conflict":
      return (
        <Alert title={t.conflict.title} outcome={state}>
          <p>{t.conflict.lead}</p>
        </Alert>
      );
    case "unavailable":
      return (
        <Alert title={t.saveUnavailable.title} outcome={state}>
          <p>{t.saveUnavailable.text}</p>
        </Alert>
      );
    default:
      return null;
  }
}

interface ConflictProps {
  stored: ValueRow[];
  typed: ValueRow[];
  here: string;
}

function Conflict({ stored, typed, here }: ConflictProps) {
  const t = useTexts(sharedTexts);
  const differing = stored
    .map((row, index) => ({ label: row.label, stored: row.text, typed: typed[index]?.text ?? "" }))
    .filter((row) => row.stored !== row.typed);
  return (
    <section className="comparison" aria-label={t.conflict.title}>
      {differing.map((row) => (
        <div className="comparison__row" key={row.label}>
          <h2>{row.label}</h2>
          <dl>
            <div>
              <dt>{t.conflict.stored}</dt>
              <dd>{row.stored || t.notSet}</dd>
            </div>
            <div>
              <dt>{t.conflict.yours}</dt>
              <dd>{row.typed || t.notSet}</dd>
            </div>
          </dl>
        </div>
      ))}
      <p>{t.conflict.how}</p>
      <p>
        <a className="action-link" href={here}>
          {t.conflict.discard}
        </a>
      </p>
    </section>
  );
}
