import type { ReactNode } from "react";
import { Form } from "react-router";
import { CsrfField } from "../../components/csrf-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";
import type { SessionView } from "./view.server.ts";

/** Where the citizen is signed in, and how to sign out there; null when it is not known. */
export function Sessions({ sessions }: { sessions: SessionView[] | null }) {
  const t = useTexts(texts);
  if (!sessions) return <p className="banner banner--caution">{t.away}</p>;
  return (
    <>
      <ul className="stack plain-list">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      <div className="actions">
        {sessions.some(({ current }) => !current) && (
          <EndForm end="others">{t.devices.endOthers}</EndForm>
        )}
        <EndForm end="all">{t.devices.endAll}</EndForm>
      </div>
    </>
  );
}

function Session({ session }: { session: SessionView }) {
  const { devices: t, history } = useTexts(texts);
  const { id, current, trusted, started, lastUsed, services } = session;
  const device = session.device || t.unknown;
  return (
    <li className={`card${current ? " card--strong" : ""}`}>
      <h3 className="card__heading">
        {device}
        {current && ` ${t.current}`}
      </h3>
      {trusted && <p>{t.trusted}</p>}
      <SummaryList
        rows={[
          { label: t.started, text: started },
          { label: t.lastUsed, text: lastUsed },
        ]}
      />
      <p>
        {t.services}
        {/* The realm names services in Japanese. */}
        {services.length > 0 ? <span lang="ja">{services.join(history.comma)}</span> : t.noServices}
      </p>
      {!current && (
        <EndForm end="one" session={id}>
          {t.end}
          <span className="visually-hidden">{t.endOf(device)}</span>
        </EndForm>
      )}
    </li>
  );
}

interface EndFormProps {
  end: "one" | "others" | "all";
  session?: string;
  children: ReactNode;
}

function EndForm({ end, session, children }: EndFormProps) {
  return (
    <Form method="post" reloadDocument={end === "all"}>
      <CsrfField />
      <input type="hidden" name="end" value={end} />
      {session && <input type="hidden" name="session" value={session} />}
      <button className="button button--secondary" type="submit">
        {children}
      </button>
    </Form>
  );
}
