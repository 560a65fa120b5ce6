import { Form, useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { CsrfField } from "../../components/csrf-field.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { useIdName } from "../../root-data.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = citizenPage(async ({ services, session }) => {
  const { email, line_linked } = await services.profiles.now(session);
  return { email: email ?? "", lineLinked: line_linked };
});

export default function SettingsAccount() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { email, lineLinked } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead}>
      <SummaryList
        rows={[
          { label: t.email, text: email, change: "/settings/security" },
          {
            label: t.line,
            text: lineLinked ? t.lineLinked : t.lineNotLinked,
            change: "/settings/line",
          },
        ]}
      />
      <section aria-labelledby="security">
        <h2 id="security">{t.security}</h2>
        <p>{t.securityText}</p>
        <ActionLink to="/settings/security">{t.toSecurity}</ActionLink>
      </section>
      <section aria-labelledby="sign-out">
        <h2 id="sign-out">{t.signOut}</h2>
        <p>{t.signOutText}</p>
        <Form method="post" action="/auth/logout" reloadDocument>
          <CsrfField />
          <button className="button button--secondary" type="submit">
            {t.signOutButton}
          </button>
        </Form>
      </section>
      <section aria-labelledby="withdrawal">
        <h2 id="withdrawal">{t.withdrawal}</h2>
        <p>{t.withdrawalText(useIdName())}</p>
        <ActionLink to="/settings/withdrawal">{t.toWithdrawal}</ActionLink>
      </section>
      <ActionLink to="/settings">{shared.backToSettings}</ActionLink>
    </Page>
  );
}
