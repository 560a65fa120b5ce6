import { Link, useActionData, useLoaderData } from "react-router";
import { SelectField } from "../../components/fields.tsx";
import { Page } from "../../components/page.tsx";
import { FormMessages, ProfileForm } from "../../components/profile-form.tsx";
import { nameOf } from "../../profile/choices.ts";
import { formAction, formLoader } from "../../profile/form-route.server.ts";
import { formStateOf } from "../../profile/form-state.ts";
import { fieldLabels } from "../../profile/labels.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { districtForm } from "./form.ts";
import { texts } from "./texts.ts";

export const loader = formLoader(districtForm);
export { shouldRevalidate } from "../../profile/should-revalidate.ts";
export const action = formAction(districtForm, "district-saved", "/settings");

export default function SettingsDistrict() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { choices, fresh } = useLoaderData<typeof loader>();
  const { state, messages, failed } = formStateOf(fresh, useActionData<typeof action>());
  const { residence_area: label } = useTexts(fieldLabels);
  return (
    <Page heading={t.heading} failed={failed} lead={t.lead} before={<FormMessages state={state} />}>
      <ProfileForm
        state={state}
        rowsOf={({ residence_area: code }) => [
          { label, text: code && nameOf(choices.districts, code) },
        ]}
        here="/settings/district"
        aside={<Link to="/settings">{shared.backToSettings}</Link>}
      >
        <SelectField
          name="residence_area"
          label={label}
          value={state.values.residence_area}
          messages={messages}
          options={choices.districts}
          noChoice={shared.noChoice}
        />
      </ProfileForm>
    </Page>
  );
}
