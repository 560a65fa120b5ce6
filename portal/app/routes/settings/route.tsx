import { Link, useLoaderData } from "react-router";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { citizenOf } from "../../profile/profile-form.ts";
import { summaryOf } from "./summary.server.ts";
import { texts } from "./texts.ja.ts";

export const loader = citizenPage(async ({ services: { pack, profiles, sessions }, session }) => {
  const { attributes } = await profiles.now(session);
  return {
    notice: await takeNotice(sessions, session),
    ...summaryOf(pack, citizenOf(pack, attributes)),
  };
});

export default function Settings() {
  const { notice, basic, interests } = useLoaderData<typeof loader>();
  return (
    <Page heading={texts.heading} lead={texts.lead} before={<NoticeBanner notice={notice} />}>
      <section aria-labelledby="basic">
        <h2 id="basic">{texts.basic}</h2>
        <SummaryList rows={basic} />
        <p>
          <Link className="button button--secondary" to="/settings/basic">
            {texts.changeBasic}
          </Link>
        </p>
      </section>

      <section aria-labelledby="interests">
        <h2 id="interests">{texts.interests}</h2>
        {interests.length > 0 ? (
          <ul className="tags">
            {interests.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : (
          <p>{texts.noInterests}</p>
        )}
        <p>
          <Link className="button button--secondary" to="/settings/interests">
            {texts.changeInterests}
          </Link>
        </p>
      </section>

      <section aria-labelledby="account">
        <h2 id="account">{texts.account}</h2>
        <p>{texts.accountText}</p>
        <p>
          <Link className="button button--secondary" to="/settings/account">
            {texts.showAccount}
          </Link>
        </p>
      </section>
    </Page>
  );
}
