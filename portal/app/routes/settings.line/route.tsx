import { channelOf, standingConsents } from "@machi-id/citizen";
import { textIn } from "@machi-id/city";
import { Link, useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { ActionForm } from "../../components/action-form.tsx";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { citizenOf } from "../../profile/profile-form.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { formatList } from "../../texts/format.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = citizenPage(async ({ services, session, language }) => {
  const { pack, profiles, sessions } = services;
  const { attributes, consents, line_linked, password_set, passkey_set } =
    await profiles.now(session);
  const citizen = citizenOf(pack, attributes);
  const standing = standingConsents(pack, consents);
  const byLine = pack.purposes.filter(
    ({ code }) => standing.has(code) && channelOf(pack, citizen, code) === "line",
  );
  return {
    notice: await takeNotice(sessions, session),
    linked: line_linked,
    otherWayIn: password_set || passkey_set,
    byLine: formatList(
      byLine.map(({ name }) => textIn(name, language)),
      language,
    ),
  };
});

export default function SettingsLine() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { notice, linked, otherWayIn, byLine } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} before={<NoticeBanner notice={notice} />}>
      <section className="card" aria-labelledby="state">
        <h2 id="state">{linked ? t.linked : t.notLinked}</h2>
        <p>{linked ? t.linkedText : t.notLinkedText}</p>
      </section>
      {!linked ? (
        <HowToLink />
      ) : (
        <section aria-labelledby="unlink">
          <h2 id="unlink">{t.unlink}</h2>
          <p>{t.unlinkText}</p>
          {byLine && (
            <p>
              {t.affected(byLine)} <Link to="/settings/delivery">{t.toDelivery}</Link>
            </p>
          )}
          {otherWayIn ? (
            <>
              <p>{t.confirm}</p>
              <ActionForm action="unlink-line" byLine look="secondary">
                {t.unlinkButton}
              </ActionForm>
            </>
          ) : (
            <div className="banner banner--caution">
              <h3>{t.passwordFirst}</h3>
              <p>{t.passwordFirstText}</p>
              <ActionForm action="set-password" byLine>
                {t.passwordButton}
              </ActionForm>
            </div>
          )}
        </section>
      )}
      <ActionLink to="/settings/account">{shared.backToAccount}</ActionLink>
    </Page>
  );
}

function HowToLink() {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t.how}</h2>
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ActionForm action="link-line">{t.link}</ActionForm>
    </section>
  );
}
