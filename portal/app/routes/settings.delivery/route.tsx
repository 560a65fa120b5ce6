import { Link, useActionData, useLoaderData, type LoaderFunctionArgs } from "react-router";
import { ActionLink } from "../../components/action-link.tsx";
import { FieldError, FieldGroup, Choices } from "../../components/fields.tsx";
import { Page } from "../../components/page.tsx";
import { FormMessages, ProfileForm } from "../../components/profile-form.tsx";
import { purposePath } from "../../consent/purpose-view.ts";
import { citizenPage } from "../../handlers.server.ts";
import { nameOf } from "../../profile/choices.ts";
import { formAction, formLoader } from "../../profile/form-route.server.ts";
import { formStateOf } from "../../profile/form-state.ts";
import { fromSource } from "../../source.server.ts";
import { sharedTexts } from "../../texts/shared.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { channelInput, deliveryForm, type DeliveryValues } from "./form.ts";
import { deliveryPurposes, type DeliveryPurpose } from "./purposes.server.ts";
import { texts } from "./texts.ts";

const loadForm = formLoader(deliveryForm);

/** What stands around the form; the form stands without it. */
const loadPurposes = citizenPage(async ({ services, session, language }) => {
  const profile = await fromSource(services.logger, () => services.profiles.recent(session));
  return {
    purposes: deliveryPurposes(services.pack, language, profile),
    lineMissing: profile.state === "there" && !profile.value.line_linked,
  };
});

// One after the other: what the form reads of the profile serves the rest as well.
export const loader = async (args: LoaderFunctionArgs) => {
  const form = await loadForm(args);
  return { ...form, ...(await loadPurposes(args)) };
};
export { shouldRevalidate } from "../../profile/should-revalidate.ts";
export const action = formAction(deliveryForm, "channels-saved", "/settings");

export default function SettingsDelivery() {
  const t = useTexts(texts);
  const shared = useTexts(sharedTexts);
  const { fresh, purposes, lineMissing } = useLoaderData<typeof loader>();
  const { state, messages, failed } = formStateOf(fresh, useActionData<typeof action>());
  const chosen = ({ channels }: DeliveryValues, { code, usual }: DeliveryPurpose) =>
    channels[code] ?? usual;
  return (
    <Page heading={t.heading} failed={failed} lead={t.lead} before={<FormMessages state={state} />}>
      {lineMissing && (
        <div className="banner banner--caution">
          <p>{t.lineNotLinked}</p>
          <ActionLink to="/settings/line">{t.toLine}</ActionLink>
        </div>
      )}
      <ProfileForm
        state={state}
        rowsOf={(values) =>
          purposes.map((purpose) => ({
            label: purpose.name,
            text: nameOf(purpose.channels, chosen(values, purpose)),
          }))
        }
        here="/settings/delivery"
        aside={<Link to="/settings">{shared.backToSettings}</Link>}
      >
        <FieldError name="delivery_channels" messages={messages} />
        {purposes.map((purpose, index) => (
          <FieldGroup key={purpose.code} legend={purpose.name} hint={purpose.summary}>
            <Choices
              type="radio"
              name={channelInput(purpose.code)}
              idOfFirst={index === 0 ? "delivery_channels" : undefined}
              options={purpose.channels}
              chosen={[chosen(state.values, purpose)]}
            />
            {purpose.consented === false && (
              <p className="reason">
                {t.notConsented} <Link to={purposePath(purpose.code)}>{t.toConsent}</Link>
              </p>
            )}
          </FieldGroup>
        ))}
      </ProfileForm>
    </Page>
  );
}
