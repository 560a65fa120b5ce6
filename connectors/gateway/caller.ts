import { z } from "zod";
import { clientAuthorization } from "../sync/access-token.ts";
import { Refusal } from "./refusal.ts";

const TIMEOUT_MS = 5_000;
const ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
/** Values of `acr` that stand for at least two steps in the realm. */
const SUFFICIENT = ["two-step", "mynumber"] as const;

const citizenClaims = z.object({
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  acr: z.string().optional(),
});
const exchangeAnswer = z.object({ access_token: z.string().min(1) });
const ownClaims = z.object({ sub: z.string().min(1).max(36), azp: z.string() });

/** How to ask the realm who a token speaks for. */
export interface CallersOptions {
  readonly realmUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Keycloak could not say who a token speaks for; the reason is for operators. */
export class RealmError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RealmError";
  }
}

/**
 * Tells who a citizen's access token speaks for.
 *
 * In the token the citizen goes by the relying party's own name for them (a pairwise subject), which the
 * ledger does not know. So the token is exchanged for one of this client (RFC 8693, Keycloak's standard
 * token exchange), whose subject is the user id. The exchange is also what proves the token: Keycloak
 * checks its signature, its end, that the session lives and that the citizen is not locked.
 */
export class Callers {
  readonly #options: CallersOptions;

  constructor(options: CallersOptions) {
    this.#options = options;
  }

  /**
   * @returns the citizen's Keycloak user id
   * @throws {Refusal} when the token is not one for this interface, or signed in by one step only
   * @throws {RealmError} when Keycloak cannot be asked
   */
  async identify(token: string): Promise<string> {
    const claims = citizenClaims.safeParse(payloadOf(token)).data;
    // Keycloak would exchange a token that this client got itself; it is nobody's to show here.
    if (!claims?.aud.includes(this.#options.clientId)) throw Refusal.tokenInvalid();
    const { sub, azp } = await this.#exchange(token);
    if (azp !== this.#options.clientId) {
      throw new RealmError("Keycloak's exchanged token is another client's.");
    }
    // Only now is the citizen's token known to be Keycloak's own word. The exchanged one has no level.
    const sufficient: readonly string[] = SUFFICIENT;
    if (!sufficient.includes(claims.acr ?? "")) throw Refusal.levelTooLow(SUFFICIENT);
    return sub;
  }

  async #exchange(token: string): Promise<z.infer<typeof ownClaims>> {
    const response = await this.#ask(token);
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) {
      const answer = exchangeAnswer.safeParse(body).data;
      const claims = answer && ownClaims.safeParse(payloadOf(answer.access_token)).data;
      if (!claims) throw new RealmError("Keycloak's answer to the exchange is malformed.");
      return claims;
    }
    const { error } = z.object({ error: z.string() }).safeParse(body).data ?? {};
    // `invalid_request`: bad signature, ended, session gone, user locked; `access_denied`: not for us.
    if (error === "invalid_request" || error === "access_denied") throw Refusal.tokenInvalid();
    throw new RealmError(
      `Keycloak does not exchange tokens for the gateway (status ${response.status}). Check MACHI_GATEWAY_CLIENT_ID, MACHI_GATEWAY_CLIENT_SECRET, and that the client may use the standard token exchange.`,
    );
  }

  async #ask(token: string): Promise<Response> {
    const { realmUrl, clientId, clientSecret } = this.#options;
    try {
      return await fetch(`${realmUrl}/protocol/openid-connect/token`, {
        method: "POST",
        headers: { authorization: clientAuthorization(clientId, clientSecret) },
        body: new URLSearchParams({
          grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
          subject_token: token,
          subject_token_type: ACCESS_TOKEN,
          requested_token_type: ACCESS_TOKEN,
        }),
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new RealmError("Keycloak cannot be reached.");
    }
  }
}

/** The claims of a JWT, unproven; undefined when it is none. */
function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
