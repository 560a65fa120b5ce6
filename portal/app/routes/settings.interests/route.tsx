import { Link, useActionData, useLoaderData } from "react-router";
import { FieldError, FieldGroup, Choices } from "../../components/fields.tsx";
import { Page } from "../../components/page.tsx";
import { FormMessages, ProfileForm } from "../../components/profile-form.tsx";
import { nameOf } from "../../profile/choices.ts";
import { formAction, formLoader } from "../../profile/form-route.server.ts";
import { formStateOf } from "../../profile/form-state.ts";
import { fieldLabels } from "../../profile/labels.ts";
import { formatList } from "../../texts/format.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useLanguage, useTexts } from "../../texts/use-texts.ts";
import { interestsForm } from "./form.ts";
import { texts } from "./texts.ts";

export const loader = formLoader(interestsForm);
export { shouldRevalidate } from "../../profile/should-revalidate.ts";
export const action = formAction(interestsForm, "interests-saved", "/settings");

export default function SettingsInterests() {
  const language = useLanguage();
  const t = useTexts(texts);
  const labels = useTexts(fieldLabels);
  const shared = useTexts(sharedTexts);
  const { choices, fresh } = useLoaderData<typeof loader>();
  const { state, messages, failed } = formStateOf(fresh, useActionData<typeof action>());
  const items = choices.interests.flatMap((category) => category.items);
  return (
    <Page heading={t.heading} failed={failed} lead={t.lead} before={<FormMessages state={state} />}>
      <ProfileForm
        state={state}
        rowsOf={({ interests }) => [
          {
            label: labels.interests,
            text: formatList(
              interests.toSorted().map((code) => nameOf(items, code)),
              language,
            ),
          },
        ]}
        here="/settings/interests"
        aside={<Link to="/settings">{shared.backToSettings}</Link>}
      >
        <FieldError name="interests" messages={messages} />
        {choices.interests.map((category, index) => (
          <FieldGroup key={category.code} legend={category.name}>
            <Choices
              type="checkbox"
              name="interests"
              idOfFirst={index === 0 ? "interests" : undefined}
              options={category.items}
              chosen={state.values.interests}
            />
          </FieldGroup>
        ))}
      </ProfileForm>
    </Page>
  );
}
