import type { FieldMessage } from "./field-problem.ts";
import type { FormState } from "./form-route.server.ts";

/** What a form page shows: what its last sending came to, or else what is stored. */
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
