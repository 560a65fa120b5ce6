import { Link, useLoaderData } from "react-router";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { citizenOf } from "../../profile/profile-form.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { summaryOf } from "./summary.server.ts";
import { texts } from "./texts.ts";

export const loader = citizenPage(async ({ language, services, session }) => {
  const { pack, profiles, sessions } = services;
  const { attributes } = await profiles.now(session);
  return {
    notice: await takeNotice(sessions, session),
    ...summaryOf(pack, citizenOf(pack, attributes), language),
  };
});

export default function Settings() {
  const t = useTexts(texts);
  const { notice, basic, interests } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead} before={<NoticeBanner notice={notice} />}>
      <section aria-labelledby="basic">
        <h2 id="basic">{t.basic}</h2>
        <SummaryList rows={basic} />
        <p>
          <Link className="button button--secondary" to="/settings/basic">
            {t.changeBasic}
          </Link>
        </p>
      </section>

      <section aria-labelledby="interests">
        <h2 id="interests">{t.interests}</h2>
        {interests.length > 0 ? (
          <ul className="tags">
            {interests.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : (
          <p>{t.noInterests}</p>
        )}
        <p>
          <Link className="button button--secondary" to="/settings/interests">
            {t.changeInterests}
          </Link>
        </p>
      </section>

      <section aria-labelledby="consents">
        <h2 id="consents">{t.consents}</h2>
        <p>{t.consentsText}</p>
        <ul className="link-grid">
          <li>
            <Link to="/settings/consents">{t.showConsents}</Link>
          </li>
          <li>
            <Link to="/settings/delivery">{t.showDelivery}</Link>
          </li>
          <li>
            <Link to="/settings/data-flow">{t.showDataFlow}</Link>
          </li>
        </ul>
      </section>

      <section aria-labelledby="account">
        <h2 id="account">{t.account}</h2>
        <p>{t.accountText}</p>
        <p>
          <Link className="button button--secondary" to="/settings/account">
            {t.showAccount}
          </Link>
        </p>
        <p>
          <Link className="button button--secondary" to="/settings/security">
            {t.showSecurity}
          </Link>
        </p>
      </section>
    </Page>
  );
}
