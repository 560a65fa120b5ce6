import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { LocalRealm, sendJson } from "./local-realm.ts";

const CLIENT_ID = "gateway";
const CLIENT_SECRET = "s3cret";

/** Stands in for Keycloak's standard token exchange, with the answers that 26.7 was seen to give. */
export class FakeIssuer extends LocalRealm {
  /** What every exchange is answered with instead, when set. */
  answer: { status: number; body: unknown } | undefined;
  /** Exchanges asked for so far. */
  exchanges = 0;
  readonly #sessions = new Map<string, { userId: string; audience: string }>();

  get options() {
    return { realmUrl: this.url, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  }

  /** A portal's access token of somebody signed in, under the portal's own name for them. */
  signIn(userId: string, { acr = "two-step", audience = CLIENT_ID } = {}): string {
    const aud = audience === CLIENT_ID ? ["citizen-api", CLIENT_ID] : audience;
    const token = jwt({ sub: `pairwise-of-${userId}`, azp: "portal", aud, acr });
    this.#sessions.set(token, { userId, audience });
    return token;
  }

  /** Ends a session: its token counts for nothing. */
  signOut(token: string): void {
    this.#sessions.delete(token);
  }

  protected async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.exchanges += 1;
    const form = new URLSearchParams(await text(request));
    const json = (status: number, body: unknown) => sendJson(response, status, body);
    if (this.answer) return json(this.answer.status, this.answer.body);
    const basic = `Basic ${Buffer.from(`${CLIENT_ID}:${CLIENT_SECRET}`).toString("base64")}`;
    if (request.headers.authorization !== basic) return json(401, { error: "invalid_client" });
    const session = this.#sessions.get(form.get("subject_token") ?? "");
    if (session === undefined) return json(400, { error: "invalid_request" });
    if (session.audience !== CLIENT_ID) return json(403, { error: "access_denied" });
    json(200, { access_token: jwt({ sub: session.userId, azp: CLIENT_ID }) });
  }
}

/** A token in the form of a JWT; its signature is nobody's. */
const jwt = (claims: object) =>
  [{ alg: "none" }, { ...claims, jti: randomUUID() }, {}]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
