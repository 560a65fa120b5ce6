import type { FieldMessage } from "./field-problem.ts";

/** After the form the profile is as the citizen wants it; only `saved` has changed anything. */
export interface Done {
  outcome: "saved" | "unchanged";
}

/** Values of the inputs, and the fingerprint of what the form was made from. */
interface Filled<Values> {
  values: Values;
  base: string;
}

/** Inputs were refused; they come back as typed. */
export interface Invalid<Values> extends Filled<Values> {
  outcome: "invalid";
  messages: FieldMessage[];
}

/** Changed elsewhere in the meantime. */
export interface Conflict<Values> extends Filled<Values> {
  outcome: "conflict";
  /** What stands there now. */
  stored: Values;
  /** What was typed here, tidied as saving would, so that only true differences show. */
  wanted: Values;
}

/** The citizen API is away; what was typed comes back. */
export interface Unsaved<Values> extends Filled<Values> {
  outcome: "unavailable";
}

/** As stored. */
export interface Fresh<Values> extends Filled<Values> {
  outcome: "fresh";
}

/** What a form page shows: what is stored, or why its last sending saved nothing. */
export type FormState<Values> =
  Fresh<Values> | Invalid<Values> | Conflict<Values> | Unsaved<Values>;

/** What its last sending came to if it was sent, what is stored otherwise. */
export function formStateOf<Values>(
  fresh: FormState<Values> | undefined,
  sent: FormState<Values> | undefined,
): { state: FormState<Values>; messages: readonly FieldMessage[]; failed: boolean } {
  const state = sent ?? fresh;
  // One of the two is always there: the loader leaves its own out only after a form was sent.
  if (!state) throw new Error("A form page came without the state of its form.");
  return {
    state,
    messages: state.outcome === "invalid" ? state.messages : [],
    failed: state.outcome !== "fresh",
  };
}
