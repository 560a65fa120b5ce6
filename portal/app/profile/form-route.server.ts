import { data, redirect } from "react-router";
import { UnavailableError } from "../../server/errors.ts";
import { choicesOf } from "./choices.server.ts";
import { citizenForm, citizenPage } from "../handlers.server.ts";
import { leaveNotice } from "../notice.server.ts";
import type { Notice } from "../notice.ts";
import { citizenOf, fingerprint, type ProfileForm } from "./profile-form.ts";
import type { Done, Fresh, Unsaved } from "./form-state.ts";
import { BASE_FIELD, save } from "./save.server.ts";

/**
 * A refused input or a conflict is an answer like any other, not a failed request: browsers report
 * statuses from 400 on as errors in the console.
 */
const STATUS = { invalid: 200, conflict: 200, unavailable: 503 } as const;

/**
 * The loader of a form page: what is stored now. Nothing after the form was sent: the action then knows
 * all there is to show, and the page stands even when the citizen API does not.
 */
export function formLoader<Values>(form: ProfileForm<Values>) {
  return citizenPage(async ({ language, services: { pack, profiles }, session, submitted }) => {
    const choices = choicesOf(pack, language);
    if (submitted) return { choices };
    const { attributes } = await profiles.now(session);
    const values = form.valuesOf(citizenOf(pack, attributes));
    const fresh: Fresh<Values> = { outcome: "fresh", values, base: fingerprint(form, attributes) };
    return { choices, fresh };
  });
}

const isDone = (result: { outcome: string }): result is Done =>
  result.outcome === "saved" || result.outcome === "unchanged";

/**
 * The action of a form page: saves and goes on to `next` with a message, or says why not.
 * A failure keeps what was typed, the citizen API being away included.
 */
export function formAction<Values>(form: ProfileForm<Values>, notice: Notice, next: string) {
  return citizenForm(async (args) => {
    const result = await save(args, form).catch((error: unknown): Unsaved<Values> => {
      if (!(error instanceof UnavailableError) || error.source === "session-store") throw error;
      args.services.logger.warn({ err: error.cause, source: error.source }, "a form was not saved");
      const base = String(args.form.get(BASE_FIELD) ?? "");
      return { outcome: "unavailable", values: form.valuesFrom(args.form), base };
    });
    if (isDone(result)) {
      const told = result.outcome === "saved" ? notice : "unchanged";
      await leaveNotice(args.services.sessions, args.session, told);
      throw redirect(next, 303);
    }
    return data(result, { status: STATUS[result.outcome] });
  });
}
