import { redirect, redirectDocument, useLoaderData } from "react-router";
import { UnavailableError } from "../../../server/errors.ts";
import { ActionLink } from "../../components/action-link.tsx";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { citizenForm, citizenPage } from "../../handlers.server.ts";
import { leaveNotice, takeNotice } from "../../notice.server.ts";
import { fromSource } from "../../source.server.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { endingFrom } from "./ending.server.ts";
import { Address, IdentityCard, Line, Ways } from "./factors.tsx";
import { Sessions } from "./sessions.tsx";
import { SignIns } from "./sign-ins.tsx";
import { texts } from "./texts.ts";
import { factorsView, sessionsView, signInsView } from "./view.server.ts";

const PAGE = "/settings/security";

/** Four questions; what one of them gives stands without the others. */
export const loader = citizenPage(async ({ services, session, language }) => {
  const { profiles, security, sessions, logger } = services;
  const [profile, factors, signedIn, signIns] = await Promise.all([
    fromSource(logger, () => profiles.now(session)),
    fromSource(logger, () => security.factors(session)),
    fromSource(logger, () => security.sessions(session)),
    fromSource(logger, () => security.signIns(session)),
  ]);
  return {
    notice: await takeNotice(sessions, session),
    account:
      profile.state === "there"
        ? { email: profile.value.email ?? "", lineLinked: profile.value.line_linked }
        : null,
    factors: factorsView(factors, language),
    sessions: sessionsView(signedIn, language),
    signIns: signInsView(signIns, language),
  };
});

export const action = citizenForm(async ({ services, session, requestSession, form }) => {
  const { security, sessions, logger } = services;
  const ending = endingFrom(form);
  if (!ending) throw redirect(PAGE, 303);
  try {
    if (ending.end === "one") await security.endSession(session, ending.session);
    else await security.endSessions(session, ending.end);
  } catch (error) {
    if (!(error instanceof UnavailableError) || error.source === "session-store") throw error;
    logger.warn({ err: error.cause, source: error.source }, "a sign-out was not done");
    await leaveNotice(sessions, session, "sessions-not-ended");
    throw redirect(PAGE, 303);
  }
  if (ending.end === "all") {
    await requestSession.end();
    throw redirectDocument("/auth/signed-out", 303);
  }
  await leaveNotice(
    sessions,
    session,
    ending.end === "one" ? "session-ended" : "other-sessions-ended",
  );
  throw redirect(PAGE, 303);
});

export default function SettingsSecurity() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { notice, account, factors, sessions, signIns } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead} before={<NoticeBanner notice={notice} />}>
      {factors?.locked && (
        <section className="banner banner--caution" aria-labelledby="locked">
          <h2 id="locked">{t.locked.heading}</h2>
          <p>{t.locked.text}</p>
          <p>
            <a href="/auth/login?again=1">{t.locked.toSignIn}</a>
          </p>
        </section>
      )}
      <section aria-labelledby="ways">
        <h2 id="ways">{t.ways.heading}</h2>
        <div className="stack">
          <Address account={account} />
          <Ways factors={factors} />
          <Line account={account} />
          <IdentityCard factors={factors} />
        </div>
      </section>
      <section aria-labelledby="devices">
        <h2 id="devices">{t.devices.heading}</h2>
        <p>{t.devices.text}</p>
        <Sessions sessions={sessions} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{t.history.heading}</h2>
        <SignIns signIns={signIns} />
      </section>
      <section aria-labelledby="not-me">
        <h2 id="not-me">{t.notMe.heading}</h2>
        <ol>
          {t.notMe.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{t.notMe.counter}</p>
      </section>
      <ActionLink to="/settings/account">{shared.backToAccount}</ActionLink>
    </Page>
  );
}
