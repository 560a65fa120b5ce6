import { data, Link, redirect, useActionData, useLoaderData } from "react-router";
import { UnavailableError } from "../../../server/errors.ts";
import { ActionLink } from "../../components/action-link.tsx";
import { Alert } from "../../components/alert.tsx";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { citizenForm, citizenPage } from "../../handlers.server.ts";
import { leaveNotice, takeNotice } from "../../notice.server.ts";
import { fromSource } from "../../source.server.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { decisionFrom } from "./decision.server.ts";
import { History } from "./history.tsx";
import { PurposeCard } from "./purpose-card.tsx";
import { texts } from "./texts.ts";
import { consentsView } from "./view.server.ts";

/** Why a decision was not written. */
type Failure = { failure: "outdated" | "refused" | "unavailable" };

export const loader = citizenPage(async ({ services, session, language }) => {
  const { pack, consents, deliveries, sessions, logger } = services;
  const [decided, tools] = await Promise.all([
    fromSource(logger, () => consents.now(session)),
    fromSource(logger, () => deliveries.now(session)),
  ]);
  return {
    notice: await takeNotice(sessions, session),
    ...consentsView(pack, language, decided, tools),
  };
});

export const action = citizenForm(async ({ services, session, form }) => {
  const decision = decisionFrom(services.pack, form);
  if (typeof decision === "string") return failed(decision);
  const result = await services.consents.decide(session, [decision]).catch((error: unknown) => {
    if (!(error instanceof UnavailableError) || error.source === "session-store") throw error;
    services.logger.warn({ err: error.cause, source: error.source }, "a consent was not changed");
    return { outcome: "unavailable" as const };
  });
  if (result.outcome === "unavailable") return failed("unavailable", 503);
  if (result.outcome === "refused") {
    const outdated = result.decisions.some(({ code }) => code === "outdated_version");
    return failed(outdated ? "outdated" : "refused");
  }
  await leaveNotice(
    services.sessions,
    session,
    decision.given ? "consent-given" : "consent-withdrawn",
  );
  throw redirect("/settings/consents", 303);
});

const failed = (failure: Failure["failure"], status = 200) => data({ failure }, { status });

export default function SettingsConsents() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { notice, known, purposes, history } = useLoaderData<typeof loader>();
  const sent = useActionData<Failure>();
  const text = sent && t.failures[sent.failure];
  const before = text ? (
    <Alert title={text.title} outcome={sent}>
      <p>{text.text}</p>
    </Alert>
  ) : (
    <NoticeBanner notice={notice} />
  );
  return (
    <Page heading={t.heading} lead={t.lead} failed={text !== undefined} before={before}>
      <p>
        {t.withdrawing} <Link to="/settings/data-flow">{t.dataFlow}</Link>
      </p>
      {!known && <p className="banner banner--caution">{t.away}</p>}
      <div className="stack">
        {purposes.map((purpose) => (
          <PurposeCard key={purpose.code} purpose={purpose} known={known} />
        ))}
      </div>
      <History decisions={history} />
      <ActionLink to="/settings">{shared.backToSettings}</ActionLink>
    </Page>
  );
}
