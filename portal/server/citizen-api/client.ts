import { UnavailableError } from "../errors.ts";
import { citizenRequests, tokenRefusal, type TokenRefusal } from "../token/request.ts";
import {
  consentsSchema,
  factorsSchema,
  invalidConsentSchema,
  invalidProfileSchema,
  profileSchema,
  sessionsSchema,
  signInsSchema,
  type AttributePatch,
  type Consents,
  type Decision,
  type DecisionRefusal,
  type Factors,
  type Profile,
  type SignedInSessions,
  type SignIns,
} from "./contract.ts";

/** The realm's citizen API, always with the citizen's own access token. */
export interface CitizenApi {
  read(accessToken: string): Promise<{ outcome: "ok"; profile: Profile } | TokenRefusal>;
  /** Changes the named attributes if the profile still has `version` (RFC 9110 §13.1.1, If-Match). */
  patch(accessToken: string, version: number, attributes: AttributePatch): Promise<PatchResult>;
  readConsents(accessToken: string): Promise<{ outcome: "ok"; consents: Consents } | TokenRefusal>;
  /** Writes all of the decisions or none. */
  decide(accessToken: string, decisions: readonly Decision[]): Promise<DecideResult>;
  readFactors(accessToken: string): Promise<{ outcome: "ok"; factors: Factors } | TokenRefusal>;
  readSessions(
    accessToken: string,
  ): Promise<{ outcome: "ok"; sessions: SignedInSessions } | TokenRefusal>;
  readSignIns(accessToken: string): Promise<{ outcome: "ok"; signIns: SignIns } | TokenRefusal>;
  /** Ends one session; one that has ended already is as good. */
  endSession(accessToken: string, id: string): Promise<{ outcome: "ok" } | TokenRefusal>;
  /** Ends every session, or every one but that of this token. */
  endSessions(
    accessToken: string,
    which: "others" | "all",
  ): Promise<{ outcome: "ok" } | TokenRefusal>;
}

export type PatchResult =
  | { outcome: "ok"; profile: Profile }
  | { outcome: "conflict" }
  | { outcome: "invalid"; fields: { field: string; code: string }[] }
  | TokenRefusal;

export type DecideResult =
  | { outcome: "ok"; consents: Consents }
  | { outcome: "refused"; decisions: DecisionRefusal[] }
  | TokenRefusal;

/**
 * @param issuer issuer identifier of the realm; the API is `<issuer>/citizen/profile`, `…/consents`, `…/factors`,
 *   `…/sessions` and `…/sign-ins`
 * Every method throws an `UnavailableError` when the API cannot be reached, fails, or answers what is
 * not in its contract.
 */
export function createCitizenApi(issuer: string): CitizenApi {
  const profileUrl = `${issuer}/citizen/profile`;
  const consentsUrl = `${issuer}/citizen/consents`;
  const sessionsUrl = `${issuer}/citizen/sessions`;
  const { send, expect } = citizenRequests("citizen-api");

  const end = async (url: string, accessToken: string, done: readonly number[]) => {
    const answer = await send(url, accessToken, { method: "DELETE" });
    if (done.includes(answer.status)) return { outcome: "ok" as const };
    const refusal = tokenRefusal(answer);
    if (refusal) return refusal;
    const error = new Error(`the citizen API answered ${answer.status}`);
    throw new UnavailableError("citizen-api", error);
  };

  return {
    async read(accessToken) {
      const answer = await send(profileUrl, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", profile: expect(answer, profileSchema) };
    },

    async patch(accessToken, version, attributes) {
      const answer = await send(profileUrl, accessToken, {
        method: "PATCH",
        headers: { "content-type": "application/merge-patch+json", "if-match": `"${version}"` },
        body: JSON.stringify({ attributes }),
      });
      if (answer.status === 412) return { outcome: "conflict" };
      if (answer.status === 422) {
        const refused = invalidProfileSchema.safeParse(answer.body);
        if (refused.success) return { outcome: "invalid", fields: refused.data.fields };
      }
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", profile: expect(answer, profileSchema) };
    },

    async readConsents(accessToken) {
      const answer = await send(consentsUrl, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", consents: expect(answer, consentsSchema) };
    },

    async decide(accessToken, decisions) {
      const answer = await send(consentsUrl, accessToken, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ decisions }),
      });
      if (answer.status === 422) {
        const refused = invalidConsentSchema.safeParse(answer.body);
        if (refused.success) return { outcome: "refused", decisions: refused.data.decisions };
      }
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", consents: expect(answer, consentsSchema) };
    },

    async readFactors(accessToken) {
      const answer = await send(`${issuer}/citizen/factors`, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", factors: expect(answer, factorsSchema) };
    },

    async readSessions(accessToken) {
      const answer = await send(sessionsUrl, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", sessions: expect(answer, sessionsSchema).sessions };
    },

    async readSignIns(accessToken) {
      const answer = await send(`${issuer}/citizen/sign-ins`, accessToken, { method: "GET" });
      const refusal = tokenRefusal(answer);
      return refusal ?? { outcome: "ok", signIns: expect(answer, signInsSchema).sign_ins };
    },

    endSession: (accessToken, id) =>
      end(`${sessionsUrl}/${encodeURIComponent(id)}`, accessToken, [204, 404]),

    endSessions: (accessToken, which) =>
      end(which === "all" ? sessionsUrl : `${sessionsUrl}?keep=current`, accessToken, [204]),
  };
}
