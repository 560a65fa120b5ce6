import { textIn } from "@machi-id/city";
import { Link, useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { ActionForm } from "../../components/action-form.tsx";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { useIdName } from "../../root-data.ts";
import { fromSource } from "../../source.server.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { formatList } from "../../texts/format.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = citizenPage(async ({ services, session, language }) => {
  const { profiles, deliveries, sessions, logger } = services;
  const [{ line_linked, password_set, passkey_set }, tools] = await Promise.all([
    profiles.now(session),
    fromSource(logger, () => deliveries.now(session)),
  ]);
  const holding =
    tools.state === "there"
      ? tools.value.filter(({ state }) => state !== "not-held" && state !== "removed")
      : undefined;
  return {
    notice: await takeNotice(sessions, session),
    lineLinked: line_linked,
    otherWayIn: password_set || passkey_set,
    // null says that the source has failed; an empty text that no tool holds anything.
    tools: holding
      ? formatList(
          holding.map(({ name }) => textIn(name, language)),
          language,
        )
      : null,
  };
});

export default function SettingsWithdrawal() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { notice, lineLinked, otherWayIn, tools } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead(useIdName())} before={<NoticeBanner notice={notice} />}>
      <section aria-labelledby="instead">
        <h2 id="instead">{t.instead}</h2>
        <ul>
          <li>
            <Link className="action-link" to="/settings/consents">
              {t.toConsents}
            </Link>
          </li>
          {lineLinked && (
            <li>
              <Link className="action-link" to="/settings/line">
                {t.toLine}
              </Link>
            </li>
          )}
        </ul>
      </section>
      <Effects tools={tools} lineLinked={lineLinked} />
      <div className="banner banner--error">
        <h2>{t.final}</h2>
        <p>{t.finalText}</p>
      </div>
      <Ways lineLinked={lineLinked} otherWayIn={otherWayIn} />
      <ActionLink to="/settings/account">{shared.backToAccount}</ActionLink>
    </Page>
  );
}

/** What is deleted where. */
function Effects({ tools, lineLinked }: { tools: string | null; lineLinked: boolean }) {
  const t = useTexts(texts);
  const { platform, tools: atTools, line, records } = t.effects;
  const now = tools === null ? atTools.away : tools ? atTools.now(tools) : atTools.none;
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t.what}</h2>
      <dl className="effects">
        <dt>{platform.where}</dt>
        <dd>{platform.what}</dd>
        <dt>{atTools.where}</dt>
        <dd>{atTools.what}</dd>
        <dd>{now}</dd>
        {lineLinked && (
          <>
            <dt>{line.where}</dt>
            <dd>{line.what}</dd>
          </>
        )}
        <dt>{records.where}</dt>
        <dd>{records.what}</dd>
      </dl>
    </section>
  );
}

/** The ways to go on; who has both LINE and a password has two. */
function Ways({ lineLinked, otherWayIn }: { lineLinked: boolean; otherWayIn: boolean }) {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="proceed">
      <h2 id="proceed">{t.proceed}</h2>
      <p>{t.confirm}</p>
      {lineLinked ? (
        <div className="stack">
          <div className="card">
            <h3>{t.withLine.heading}</h3>
            <p>{t.withLine.text}</p>
            <ActionForm action="withdraw" byLine>
              {t.withLine.button}
            </ActionForm>
          </div>
          <div className="card">
            <h3>{t.without.heading}</h3>
            <p>{otherWayIn ? t.without.text : t.without.needsPassword}</p>
            {otherWayIn && (
              <ActionForm action="withdraw" look="secondary">
                {t.without.button}
              </ActionForm>
            )}
          </div>
        </div>
      ) : (
        <ActionForm action="withdraw">{t.only.button}</ActionForm>
      )}
    </section>
  );
}
