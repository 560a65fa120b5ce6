import type { AuthorizeRequest } from "./authorize-request.ts";
import type { LineContext } from "./context.ts";

/** Whether the consent screen may be left out: all that is asked for was allowed before. */
export function hasAllowed(
  { store, channel }: LineContext,
  personaId: string,
  wanted: AuthorizeRequest,
): boolean {
  const consent = store.consent(personaId, channel.id);
  return (
    consent !== undefined &&
    wanted.prompt !== "consent" &&
    wanted.scopes.every((scope) => consent.scopes.includes(scope))
  );
}
