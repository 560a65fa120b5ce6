import { newSessionPayload, type SessionPayload } from "../server/session/payload.ts";

/** A session of a signed-in citizen, with tokens that a test can look for. */
export function signedIn(citizen: Partial<NonNullable<SessionPayload["citizen"]>> = {}) {
  return {
    ...newSessionPayload(),
    citizen: {
      subject: "subject-1",
      providerSession: "provider-session-1",
      assurance: "two-step",
      idToken: "id-token-1",
      accessToken: "access-token-1",
      accessTokenExpiresAt: Date.now() + 60_000,
      refreshToken: "refresh-token-1",
      ...citizen,
    },
  };
}
