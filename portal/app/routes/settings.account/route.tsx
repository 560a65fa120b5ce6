import { Form, useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { ActionForm } from "../../components/action-form.tsx";
import { CsrfField } from "../../components/csrf-field.tsx";
import { NoticeBanner } from "../../components/notice-banner.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { takeNotice } from "../../notice.server.ts";
import { useIdName } from "../../root-data.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = citizenPage(async ({ services, session }) => {
  const { profiles, sessions } = services;
  const { email, line_linked, password_set } = await profiles.now(session);
  return {
    notice: await takeNotice(sessions, session),
    email: email ?? "",
    lineLinked: line_linked,
    passwordSet: password_set,
  };
});

export default function SettingsAccount() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { notice, email, lineLinked, passwordSet } = useLoaderData<typeof loader>();
  return (
    <Page heading={t.heading} lead={t.lead} before={<NoticeBanner notice={notice} />}>
      <SummaryList
        rows={[
          { label: t.email, text: email },
          {
            label: t.line,
            text: lineLinked ? t.lineLinked : t.lineNotLinked,
            change: "/settings/line",
          },
        ]}
      />
      <section aria-labelledby="address">
        <h2 id="address">{t.changeAddress}</h2>
        <p>{t.changeAddressText}</p>
        <ActionForm action="change-address" look="secondary">
          {t.changeAddressButton}
        </ActionForm>
      </section>
      <section aria-labelledby="password">
        <h2 id="password">{passwordSet ? t.changePassword : t.setPassword}</h2>
        <p>{t.changePasswordText}</p>
        <ActionForm action="change-password" look="secondary">
          {passwordSet ? t.changePasswordButton : t.setPasswordButton}
        </ActionForm>
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
