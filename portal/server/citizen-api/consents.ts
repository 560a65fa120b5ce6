import type { CitizenApi, DecideResult } from "./client.ts";
import type { Consents as ConsentDocument, Decision } from "./contract.ts";
import type { Session, SessionStore } from "../session/store.ts";
import type { TokenAccess } from "../token/access.ts";
import type { TokenRefusal } from "../token/request.ts";

/** What the signed-in citizen has consented to. */
export interface Consents {
  now(session: Session): Promise<ConsentDocument>;
  /** Writes all of the decisions or none. */
  decide(
    session: Session,
    decisions: readonly Decision[],
  ): Promise<Exclude<DecideResult, TokenRefusal>>;
}

export function createConsents(
  store: SessionStore,
  access: TokenAccess,
  api: CitizenApi,
): Consents {
  return {
    async now(session) {
      const { consents } = await access.withToken(session, "citizen-api", (token) =>
        api.readConsents(token),
      );
      return consents;
    },

    async decide(session, decisions) {
      const result = await access.withToken(session, "citizen-api", (token) =>
        api.decide(token, decisions),
      );
      if (result.outcome === "ok") {
        // The profile as last read names consents too.
        const payload = await store.update(session.id, async (current) => ({
          ...current,
          profile: undefined,
        }));
        if (payload) session.payload = payload;
      }
      return result;
    },
  };
}
