import { fromAttributes, standingConsents } from "@machi-id/citizen";
import type { CityPack } from "@machi-id/city";
import { z } from "zod";
import type { CitizenState } from "../contract/index.ts";
import { AccessToken } from "./access-token.ts";
import { SourceError, type CitizenReader } from "./citizens.ts";

const TIMEOUT_MS = 20_000;
const PAGE_SIZE = 1000;

const citizenAnswer = z.object({
  id: z.string().min(1).max(36),
  version: z.number().int().nonnegative(),
  enabled: z.boolean(),
  email: z.string().nullish(),
  email_verified: z.boolean(),
  attributes: z.record(z.string(), z.array(z.string())),
  consents: z.record(z.string(), z.string()),
});
const readAnswer = z.object({ citizens: z.array(citizenAnswer), absent: z.array(z.string()) });
const pageAnswer = z.object({
  citizens: z.array(citizenAnswer),
  next: z.string().nullable(),
});

/** How to reach the realm's bulk read. */
export interface KeycloakCitizensOptions {
  /** For example `https://id.example.jp/realms/city`. */
  readonly realmUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly pack: CityPack;
}

/** Citizens from the realm's bulk read (`/citizens` and `/citizens/read` of the provider). */
export class KeycloakCitizens implements CitizenReader {
  readonly #options: KeycloakCitizensOptions;
  readonly #token: AccessToken;

  constructor(options: KeycloakCitizensOptions) {
    this.#options = options;
    this.#token = new AccessToken(options);
  }

  async read(ids: readonly string[], signal: AbortSignal) {
    const answer = await this.#ask("/citizens/read", readAnswer, signal, { ids });
    const asked = new Set(ids);
    const citizens = new Map(
      answer.citizens.map((citizen) => [citizen.id, toState(this.#options.pack, citizen)]),
    );
    const absent = new Set(answer.absent);
    const complete =
      ids.every((id) => citizens.has(id) !== absent.has(id)) &&
      [...citizens.keys(), ...absent].every((id) => asked.has(id));
    if (!complete) {
      // A citizen who is merely missing from an answer must never be taken for one who left.
      throw new SourceError("read-incomplete", "Keycloak's answer does not cover what was asked.");
    }
    return { citizens, absent };
  }

  async page(after: string | null, signal: AbortSignal) {
    const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(after && { after }) });
    const answer = await this.#ask(`/citizens?${query}`, pageAnswer, signal);
    const citizens = answer.citizens.map((citizen) => toState(this.#options.pack, citizen));
    return { citizens, next: answer.next };
  }

  async #ask<T>(
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    body?: unknown,
  ): Promise<T> {
    const response = await this.#request(path, signal, body);
    if (!response.ok) {
      await response.body?.cancel();
      throw new SourceError("read-refused", `Keycloak refused the read: ${response.status}.`);
    }
    const result = schema.safeParse(await response.json().catch(() => undefined));
    if (!result.success) {
      throw new SourceError("read-malformed", "Keycloak's answer to the read is malformed.");
    }
    return result.data;
  }

  /** A token may end early (a restart, new keys): one refusal is answered with a fresh one. */
  async #request(path: string, signal: AbortSignal, body: unknown): Promise<Response> {
    const response = await this.#send(path, signal, body);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    this.#token.drop();
    return this.#send(path, signal, body);
  }

  async #send(path: string, signal: AbortSignal, body: unknown): Promise<Response> {
    const timed = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      return await fetch(`${this.#options.realmUrl}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: {
          authorization: `Bearer ${await this.#token.get(timed)}`,
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: "error",
        signal: timed,
      });
    } catch (error) {
      if (error instanceof SourceError) throw error;
      throw new SourceError("unreachable", "Keycloak cannot be reached.");
    }
  }
}

/** Only consents that stand get in: those to a version that counts no more are none. */
function toState(pack: CityPack, answer: z.infer<typeof citizenAnswer>): CitizenState {
  const standing = standingConsents(pack, answer.consents);
  const lineUserId = answer.attributes.line_user_id?.[0];
  return {
    id: answer.id,
    version: answer.version,
    enabled: answer.enabled,
    ...(answer.email && { email: answer.email }),
    emailVerified: answer.email_verified,
    ...(lineUserId && { lineUserId }),
    citizen: fromAttributes(pack, answer.attributes).citizen,
    consents: new Map(Object.entries(answer.consents).filter(([code]) => standing.has(code))),
  };
}
