import type { CitizenApi } from "./client.ts";
import type { Factors, SignedInSessions, SignIns } from "./contract.ts";
import type { Session } from "../session/store.ts";
import type { TokenAccess } from "../token/access.ts";

/** How the signed-in citizen signs in, and where they are signed in. */
export interface Security {
  factors(session: Session): Promise<Factors>;
  sessions(session: Session): Promise<SignedInSessions>;
  signIns(session: Session): Promise<SignIns>;
  endSession(session: Session, id: string): Promise<void>;
  /** Ends every session of the citizen at the identity provider, or all but this one. */
  endSessions(session: Session, which: "others" | "all"): Promise<void>;
}

export function createSecurity(access: TokenAccess, api: CitizenApi): Security {
  return {
    factors: async (session) =>
      (await access.withToken(session, "citizen-api", (token) => api.readFactors(token))).factors,
    sessions: async (session) =>
      (await access.withToken(session, "citizen-api", (token) => api.readSessions(token))).sessions,
    signIns: async (session) =>
      (await access.withToken(session, "citizen-api", (token) => api.readSignIns(token))).signIns,
    async endSession(session, id) {
      await access.withToken(session, "citizen-api", (token) => api.endSession(token, id));
    },
    async endSessions(session, which) {
      await access.withToken(session, "citizen-api", (token) => api.endSessions(token, which));
    },
  };
}
