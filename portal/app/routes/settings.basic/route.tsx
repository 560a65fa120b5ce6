import { Link, useActionData, useLoaderData } from "react-router";
import { Page } from "../../components/page.tsx";
import { FormMessages, ProfileForm } from "../../components/profile-form.tsx";
import { BasicFields } from "../../profile/basic-fields.tsx";
import { basicForm } from "../../profile/basic-form.ts";
import { formAction, formLoader } from "../../profile/form-route.server.ts";
import { formStateOf } from "../../profile/form-state.ts";
import { basicRows } from "../../profile/rows.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useLanguage, useTexts } from "../../texts/use-texts.ts";
import { texts } from "./texts.ts";

export const loader = formLoader(basicForm);
export { shouldRevalidate } from "../../profile/should-revalidate.ts";
export const action = formAction(basicForm, "basic-saved", "/settings");

export default function SettingsBasic() {
  const language = useLanguage();
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { choices, fresh } = useLoaderData<typeof loader>();
  const { state, messages, failed } = formStateOf(fresh, useActionData<typeof action>());
  return (
    <Page
      heading={t.heading}
      failed={failed}
      lead={shared.optional}
      before={<FormMessages state={state} />}
    >
      <ProfileForm
        state={state}
        rowsOf={(values) => basicRows(choices, values, language)}
        here="/settings/basic"
        aside={<Link to="/settings">{shared.backToSettings}</Link>}
      >
        <BasicFields values={state.values} messages={messages} choices={choices} />
      </ProfileForm>
    </Page>
  );
}
