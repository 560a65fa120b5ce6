import { z } from "zod";
import { SourceError } from "./citizens.ts";

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

/** A token this close to its end is not used any more, in milliseconds. */
const MARGIN_MS = 15_000;

/** A client's `Authorization` header. RFC 6749 §2.3.1: both parts are form-encoded before they are joined. */
export function clientAuthorization(clientId: string, clientSecret: string): string {
  const basic = [clientId, clientSecret].map(encodeURIComponent).join(":");
  return `Basic ${Buffer.from(basic).toString("base64")}`;
}

/** The worker's own access token (OAuth 2.0 client credentials, RFC 6749 §4.4), kept until it ends. */
export class AccessToken {
  readonly #request: (signal: AbortSignal) => Promise<Response>;
  #current: { value: string; until: number } | undefined;
  #pending: Promise<string> | undefined;

  constructor(options: { realmUrl: string; clientId: string; clientSecret: string }) {
    const { realmUrl, clientId, clientSecret } = options;
    this.#request = (signal) =>
      fetch(`${realmUrl}/protocol/openid-connect/token`, {
        method: "POST",
        headers: { authorization: clientAuthorization(clientId, clientSecret) },
        body: new URLSearchParams({ grant_type: "client_credentials" }),
        redirect: "error",
        signal,
      });
  }

  /** @throws {SourceError} when the server gives none */
  async get(signal: AbortSignal): Promise<string> {
    if (this.#current && this.#current.until > performance.now()) return this.#current.value;
    this.#pending ??= this.#fetch(signal).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  /** To be called when the server refuses the token: its keys or sessions may be new. */
  drop(): void {
    this.#current = undefined;
  }

  async #fetch(signal: AbortSignal): Promise<string> {
    const response = await this.#request(signal);
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) {
      throw new SourceError(
        "token-refused",
        `Keycloak gave the worker no token (status ${response.status}). Check MACHI_WORKER_CLIENT_ID and MACHI_WORKER_CLIENT_SECRET.`,
      );
    }
    const { success, data } = tokenAnswer.safeParse(body);
    if (!success) throw new SourceError("token-malformed", "Keycloak's token answer is malformed.");
    this.#current = {
      value: data.access_token,
      until: performance.now() + data.expires_in * 1000 - MARGIN_MS,
    };
    return data.access_token;
  }
}
