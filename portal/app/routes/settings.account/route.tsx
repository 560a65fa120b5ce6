import { Form, Link, useLoaderData } from "react-router";
import { CsrfField } from "../../components/csrf-field.tsx";
import { Page } from "../../components/page.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { texts as shared } from "../../texts.ja.ts";
import { texts } from "./texts.ja.ts";

export const loader = citizenPage(async ({ services, session }) => {
  const { email, line_linked } = await services.profiles.now(session);
  return { email: email ?? "", lineLinked: line_linked };
});

export default function SettingsAccount() {
  const { email, lineLinked } = useLoaderData<typeof loader>();
  return (
    <Page heading={texts.heading} lead={texts.lead}>
      <SummaryList
        rows={[
          { label: texts.email, text: email },
          { label: texts.line, text: lineLinked ? texts.lineLinked : texts.lineNotLinked },
        ]}
      />
      <section aria-labelledby="sign-out">
        <h2 id="sign-out">{texts.signOut}</h2>
        <p>{texts.signOutText}</p>
        <Form method="post" action="/auth/logout" reloadDocument>
          <CsrfField />
          <button className="button button--secondary" type="submit">
            {texts.signOutButton}
          </button>
        </Form>
      </section>
      <p>
        <Link className="action-link" to="/settings">
          {shared.backToSettings}
        </Link>
      </p>
    </Page>
  );
}
