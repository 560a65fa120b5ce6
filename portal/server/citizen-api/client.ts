import { UnavailableError } from "../errors.ts";
import {
  invalidProfileSchema,
  profileSchema,
  refusalSchema,
  type AttributePatch,
  type Profile,
} from "./contract.ts";

/** The realm's citizen API, always with the citizen's own access token. */
export interface CitizenApi {
  read(accessToken: string): Promise<ReadResult>;
  /** Changes the named attributes if the profile still has `version` (RFC 9110 §13.1.1, If-Match). */
  patch(accessToken: string, version: number, attributes: AttributePatch): Promise<PatchResult>;
}

/** `unauthorized`: the token is no longer taken. `step-up`: it says too little (RFC 9470). */
type TokenRefusal = { outcome: "unauthorized" } | { outcome: "step-up" };

type ReadResult = { outcome: "ok"; profile: Profile } | TokenRefusal;

export type PatchResult =
  | { outcome: "ok"; profile: Profile }
  | { outcome: "conflict" }
  | { outcome: "invalid"; fields: { field: string; code: string }[] }
  | TokenRefusal;

const TIMEOUT_MS = 5_000;

/**
 * @param issuer issuer identifier of the realm; the API is `<issuer>/citizen/profile`
 * Every method throws an `UnavailableError` when the API cannot be reached, fails, or answers what is
 * not in its contract.
 */
export function createCitizenApi(issuer: string): CitizenApi {
  const url = `${issuer}/citizen/profile`;

  const send = async (accessToken: string, init: RequestInit) => {
    try {
      const response = await fetch(url, {
        ...init,
        headers: {
          ...init.headers,
          authorization: `Bearer ${accessToken}`,
          accept: "application/json",
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: "error",
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === "" ? undefined : (JSON.parse(text) as unknown),
      };
    } catch (error) {
      throw new UnavailableError("citizen-api", error);
    }
  };

  return {
    async read(accessToken) {
      const { status, body } = await send(accessToken, { method: "GET" });
      return tokenRefusal(status, body) ?? profileOf(status, body);
    },

    async patch(accessToken, version, attributes) {
      const { status, body } = await send(accessToken, {
        method: "PATCH",
        headers: { "content-type": "application/merge-patch+json", "if-match": `"${version}"` },
        body: JSON.stringify({ attributes }),
      });
      if (status === 412) return { outcome: "conflict" };
      if (status === 422) {
        const refused = invalidProfileSchema.safeParse(body);
        if (refused.success) return { outcome: "invalid", fields: refused.data.fields };
      }
      return tokenRefusal(status, body) ?? profileOf(status, body);
    },
  };
}

function tokenRefusal(status: number, body: unknown): TokenRefusal | undefined {
  if (status === 401) return { outcome: "unauthorized" };
  const refusal = refusalSchema.safeParse(body).data?.error;
  return status === 403 && refusal === "insufficient_user_authentication"
    ? { outcome: "step-up" }
    : undefined;
}

function profileOf(status: number, body: unknown): { outcome: "ok"; profile: Profile } {
  if (status === 200) {
    const profile = profileSchema.safeParse(body);
    if (profile.success) return { outcome: "ok", profile: profile.data };
  }
  const code = refusalSchema.safeParse(body).data?.error ?? "not in the contract";
  throw new UnavailableError(
    "citizen-api",
    new Error(`the citizen API answered ${status}: ${code}`),
  );
}
