import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { toAttributes } from "@machi-id/citizen";
import type { CitizenState } from "../contract/index.ts";
import type { CitizenReader } from "../sync/citizens.ts";
import { LocalRealm, sendJson } from "./local-realm.ts";

/** Stands in for the realm: its token endpoint and its bulk read, over HTTP. */
export class FakeRealm extends LocalRealm {
  /** Requests by path, for tests that count them. */
  readonly requests: string[] = [];
  /** Answers instead of the realm's own to the bulk read, when set. */
  answer: ((ids: string[]) => { status: number; body: unknown }) | undefined;
  readonly #citizens: CitizenReader;
  #tokens = 0;

  constructor(citizens: CitizenReader) {
    super();
    this.#citizens = citizens;
  }

  /** Makes the tokens given so far worthless, as a restart with new keys does. */
  forgetTokens(): void {
    this.#tokens += 1;
  }

  protected async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.url);
    const path = pathname.replace("/realms/city", "");
    this.requests.push(path);
    const body = await text(request);
    const json = (status: number, value: unknown) => sendJson(response, status, value);
    if (path === "/protocol/openid-connect/token") {
      const basic = `Basic ${Buffer.from("connectors:s3cret").toString("base64")}`;
      if (request.headers.authorization !== basic) return json(401, { error: "no" });
      return json(200, { access_token: `token-${this.#tokens}`, expires_in: 300 });
    }
    if (request.headers.authorization !== `Bearer token-${this.#tokens}`) return json(401, {});
    const signal = new AbortController().signal;
    if (path === "/citizens/read") {
      const { ids } = JSON.parse(body) as { ids: string[] };
      if (this.answer) {
        const { status, body: given } = this.answer(ids);
        return json(status, given);
      }
      const { citizens, absent } = await this.#citizens.read(ids, signal);
      return json(200, {
        citizens: [...citizens.values()].map(toAnswer),
        absent: [...absent],
      });
    }
    const { citizens, next } = await this.#citizens.page(searchParams.get("after"), signal);
    json(200, { citizens: citizens.map(toAnswer), next });
  }
}

/** A citizen in the form of the bulk read. */
export function toAnswer(state: CitizenState) {
  return {
    id: state.id,
    version: state.version,
    enabled: state.enabled,
    email: state.email,
    email_verified: state.emailVerified,
    created_at: 1_790_000_000_000,
    attributes: {
      ...toAttributes(state.citizen),
      ...(state.lineUserId && { line_user_id: [state.lineUserId] }),
    },
    consents: Object.fromEntries(state.consents),
  };
}
