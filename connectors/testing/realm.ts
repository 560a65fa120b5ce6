import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { toAttributes } from "@machi-id/citizen";
import type { CitizenState } from "../contract/index.ts";
import type { CitizenReader } from "../sync/citizens.ts";

/** Stands in for the realm: its token endpoint and its bulk read, over HTTP. */
export class FakeRealm {
  /** Requests by path, for tests that count them. */
  readonly requests: string[] = [];
  /** Answers instead of the realm's own to the bulk read, when set. */
  answer: ((ids: string[]) => { status: number; body: unknown }) | undefined;
  readonly #citizens: CitizenReader;
  #server: Server | undefined;
  #port = 0;
  #tokens = 0;

  constructor(citizens: CitizenReader) {
    this.#citizens = citizens;
  }

  get url(): string {
    return `http://localhost:${this.#port}/realms/city`;
  }

  /** Listens; after a `stop`, on the same port again. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** Makes the tokens given so far worthless, as a restart with new keys does. */
  forgetTokens(): void {
    this.#tokens += 1;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.url);
    const path = pathname.replace("/realms/city", "");
    this.requests.push(path);
    const body = await text(request);
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (path === "/protocol/openid-connect/token") {
      const basic = `Basic ${Buffer.from("connectors:s3cret").toString("base64")}`;
      if (request.headers.authorization !== basic) return void json(401, { error: "no" });
      return void json(200, { access_token: `token-${this.#tokens}`, expires_in: 300 });
    }
    if (request.headers.authorization !== `Bearer token-${this.#tokens}`) return void json(401, {});
    const signal = new AbortController().signal;
    if (path === "/citizens/read") {
      const { ids } = JSON.parse(body) as { ids: string[] };
      if (this.answer) {
        const { status, body: given } = this.answer(ids);
        return void json(status, given);
      }
      const { citizens, absent } = await this.#citizens.read(ids, signal);
      return void json(200, {
        citizens: [...citizens.values()].map(toAnswer),
        absent: [...absent],
      });
    }
    const { ids, next } = await this.#citizens.page(searchParams.get("after"), signal);
    json(200, { citizens: ids.map((id) => ({ id })), next });
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
