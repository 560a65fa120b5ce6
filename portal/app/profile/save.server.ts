import { citizenSchema, type CitizenAttribute } from "@machi-id/citizen";
import type { CitizenArgs } from "../handlers.server.ts";
import type { FieldError, FieldMessage } from "./field-problem.ts";
import type { Conflict, Done, Invalid } from "./form-state.ts";
import { messageOf } from "./messages.ts";
import { changesOf, citizenOf, fingerprint, NOBODY, type ProfileForm } from "./profile-form.ts";

/** Name of the hidden input with the fingerprint the form was made from. */
export const BASE_FIELD = "base";

/** A lost race is tried again this often before the citizen is asked. */
const MOST_TRIES = 3;

/**
 * Saves a profile form through the citizen API, sending only what differs.
 *
 * The profile's version moves with any change, a sign-in for instance; so a refused version (412) is a
 * conflict for the citizen only if the very attributes of this form have changed since it was made.
 */
export async function save<Values>(
  { services, language, session, form }: CitizenArgs & { form: FormData },
  profileForm: ProfileForm<Values>,
): Promise<Done | Invalid<Values> | Conflict<Values>> {
  const { pack, profiles } = services;
  const values = profileForm.valuesFrom(form);
  const madeFrom = String(form.get(BASE_FIELD) ?? "");
  const told = (error: FieldError): FieldMessage => ({
    field: error.field,
    text: messageOf(error, language),
  });
  const { part, errors } = profileForm.parse(values, citizenSchema(pack));
  if (errors.length > 0) {
    return { outcome: "invalid", values, base: madeFrom, messages: errors.map(told) };
  }

  for (let tries = 1; ; tries += 1) {
    const profile = await profiles.now(session);
    const changes = changesOf(profileForm, profile.attributes, part);
    if (Object.keys(changes).length === 0) return { outcome: "unchanged" };

    const base = fingerprint(profileForm, profile.attributes);
    const stored = profileForm.valuesOf(citizenOf(pack, profile.attributes));
    if (base !== madeFrom || tries > MOST_TRIES) {
      const wanted = profileForm.valuesOf({ ...NOBODY, ...part });
      return { outcome: "conflict", values, base, stored, wanted };
    }
    const result = await profiles.patch(session, profile.version, changes);
    if (result.outcome === "ok") return { outcome: "saved" };
    if (result.outcome === "invalid") {
      const messages = refusedBy(profileForm, result.fields).map(told);
      return { outcome: "invalid", values, base, messages };
    }
  }
}

/** The realm's own refusals, at the inputs they belong to. */
function refusedBy<Values>(
  { attributes }: ProfileForm<Values>,
  fields: { field: string }[],
): FieldError[] {
  const inputs = new Set(
    fields.map(
      ({ field }) => attributes[field as CitizenAttribute] ?? Object.values(attributes)[0]!,
    ),
  );
  return [...inputs].map((field) => ({ field, problem: "refused" }));
}
