import { Link, useActionData, useLoaderData } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { Page } from "../../components/page.tsx";
import { FormMessages, ProfileForm } from "../../components/profile-form.tsx";
import { citizenPage } from "../../handlers.server.ts";
import { BasicFields } from "../../profile/basic-fields.tsx";
import { basicForm } from "../../profile/basic-form.ts";
import { formAction, formLoader } from "../../profile/form-route.server.ts";
import { formStateOf } from "../../profile/form-state.ts";
import { basicRows } from "../../profile/rows.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useLanguage, useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

const rememberShown = citizenPage(async ({ services, citizen }) =>
  services.welcome.remember(citizen.subject),
);

/** Shown of itself once: that it was shown is remembered, whether or not the form is filled in. */
export const loader = async (args: Parameters<typeof rememberShown>[0]) => {
  const loaded = await formLoader(basicForm)(args);
  await rememberShown(args);
  return loaded;
};
export { shouldRevalidate } from "../../profile/should-revalidate.ts";
export const action = formAction(basicForm, "basic-saved", "/home");

export default function Welcome() {
  const language = useLanguage();
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { choices, fresh } = useLoaderData<typeof loader>();
  const { state, messages, failed } = formStateOf(fresh, useActionData<typeof action>());
  return (
    <Page heading={t.heading} failed={failed} lead={t.lead} before={<FormMessages state={state} />}>
      <p>{shared.optional}</p>
      <ActionLink to="/home">{t.later}</ActionLink>
      <ProfileForm
        state={state}
        rowsOf={(values) => basicRows(choices, values, language)}
        here="/welcome"
        aside={<Link to="/home">{t.later}</Link>}
      >
        <BasicFields values={state.values} messages={messages} choices={choices} />
      </ProfileForm>
    </Page>
  );
}
