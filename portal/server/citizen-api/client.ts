import { citizenRequests, tokenRefusal, type TokenRefusal } from "../token/request.ts";
import {
  consentsSchema,
  invalidConsentSchema,
  invalidProfileSchema,
  profileSchema,
  type AttributePatch,
  type Consents,
  type Decision,
  type DecisionRefusal,
  type Profile,
} from "./contract.ts";

/** The realm's citizen API, always with the citizen's own access token. */
export interface CitizenApi {
  read(accessToken: string): Promise<{ outcome: "ok"; profile: Profile } | TokenRefusal>;
  /** Changes the named attributes if the profile still has `version` (RFC 9110 §13.1.1, If-Match). */
  patch(accessToken: string, version: number, attributes: AttributePatch): Promise<PatchResult>;
  readConsents(accessToken: string): Promise<{ outcome: "ok"; consents: Consents } | TokenRefusal>;
  /** Writes all of the decisions or none. */
  decide(accessToken: string, decisions: readonly Decision[]): Promise<DecideResult>;
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
 * @param issuer issuer identifier of the realm; the API is `<issuer>/citizen/profile` and `…/consents`
 * Every method throws an `UnavailableError` when the API cannot be reached, fails, or answers what is
 * not in its contract.
 */
export function createCitizenApi(issuer: string): CitizenApi {
  const profileUrl = `${issuer}/citizen/profile`;
  const consentsUrl = `${issuer}/citizen/consents`;
  const { send, expect } = citizenRequests("citizen-api");

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
  };
}
