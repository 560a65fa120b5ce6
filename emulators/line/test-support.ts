import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLineEmulator } from "./index.ts";
import type { RunningEmulator } from "../shared/serve.ts";

export const channelId = "1234567890";
export const channelSecret = "0123456789abcdef0123456789abcdef";
export const messagingChannelId = "1234567891";
export const messagingChannelSecret = "fedcba9876543210fedcba9876543210";
export const callback = "http://localhost:9701/realms/city/broker/line/endpoint";
const dayMs = 24 * 60 * 60 * 1_000;

/** A PKCE pair (RFC 7636). */
export function pkce(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** The emulator with a folder and a clock of its own, and a browser without cookies. */
export class LineBench {
  #running: RunningEmulator | undefined;
  #cookie = "";
  #offsetMs = 0;
  readonly #dataDir = mkdtempSync(join(tmpdir(), "machi-line-"));

  get url(): string {
    return this.#running?.url ?? "";
  }

  async start(): Promise<void> {
    this.#running = await startLineEmulator({
      port: 0,
      dataDir: this.#dataDir,
      channelId,
      channelSecret,
      messaging: { channelId: messagingChannelId, channelSecret: messagingChannelSecret },
      callbackUrls: [callback],
      now: () => Date.now() + this.#offsetMs,
    });
  }

  async restart(): Promise<void> {
    await this.#running?.close();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    rmSync(this.#dataDir, { recursive: true });
  }

  /** Lets time pass for the emulator, in days or parts of one. */
  passDays(days: number): void {
    this.#offsetMs += days * dayMs;
  }

  nowSeconds(): number {
    return Math.floor((Date.now() + this.#offsetMs) / 1_000);
  }

  control(faults: object): Promise<Response> {
    return fetch(`${this.url}/_control`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(faults),
    });
  }

  /** A good authorization request, changed by `overrides`; `undefined` leaves a parameter out. */
  authorizeUrl(overrides: Record<string, string | undefined> = {}): string {
    const parameters = {
      response_type: "code",
      client_id: channelId,
      redirect_uri: callback,
      state: "the-state",
      scope: "openid profile",
      nonce: "the-nonce",
      ...overrides,
    };
    const url = new URL(`${this.url}/oauth2/v2.1/authorize`);
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url.href;
  }

  async visit(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#remember(
      await fetch(url, { redirect: "manual", headers: { cookie: this.#cookie, ...headers } }),
    );
  }

  async submit(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#remember(
      await fetch(this.url + path, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: this.#cookie },
        body: new URLSearchParams(fields),
      }),
    );
  }

  #remember(response: Response): Response {
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.#cookie = cookie.split(";")[0] ?? "";
    return response;
  }

  /** Opens the first page and returns the key of its dialog. */
  async openDialog(overrides: Record<string, string | undefined> = {}): Promise<string> {
    return dialogOf(await (await this.visit(this.authorizeUrl(overrides))).text());
  }

  /** Logs in and allows everything (or what `consent` says); returns where the browser is sent. */
  async signIn(
    overrides: Record<string, string | undefined> = {},
    persona = "hana",
    consent: Record<string, string> = { decision: "allow", email: "on" },
  ): Promise<URL> {
    const dialog = await this.openDialog(overrides);
    let response = await this.submit("/oauth2/v2.1/login", { dialog, method: "pwd", persona });
    if (response.status === 200) {
      response = await this.submit("/oauth2/v2.1/consent", { dialog, ...consent });
    }
    return locationOf(response);
  }

  /** Redeems a code with the channel's credentials, changed by `overrides`. */
  token(overrides: Record<string, string | undefined>): Promise<Response> {
    const fields = {
      grant_type: "authorization_code",
      redirect_uri: callback,
      client_id: channelId,
      client_secret: channelSecret,
      ...overrides,
    };
    const given = Object.entries(fields).filter(
      (field): field is [string, string] => field[1] !== undefined,
    );
    return fetch(`${this.url}/oauth2/v2.1/token`, {
      method: "POST",
      body: new URLSearchParams(given),
    });
  }

  /** The whole way from the first page to the tokens. */
  async tokens(
    overrides: Record<string, string | undefined> = {},
    persona = "hana",
    consent?: Record<string, string>,
  ): Promise<Tokens> {
    const code = (await this.signIn(overrides, persona, consent)).searchParams.get("code") ?? "";
    return jsonOf<Tokens>(this.token({ code }));
  }

  bearer(path: string, token: string): Promise<Response> {
    return fetch(this.url + path, { headers: { authorization: `Bearer ${token}` } });
  }
}

export interface Tokens {
  access_token: string;
  expires_in: number;
  id_token: string;
  refresh_token: string;
  scope: string;
  token_type: string;
}

/** The body of an answer as JSON of a known shape. */
export async function jsonOf<Body = Record<string, unknown>>(
  answer: Response | Promise<Response>,
): Promise<Body> {
  return (await (await answer).json()) as Body;
}

function dialogOf(markup: string): string {
  return /name="dialog" value="([^"]+)"/.exec(markup)?.[1] ?? "";
}

export function locationOf(response: Response): URL {
  return new URL(response.headers.get("location") ?? "about:blank");
}

export function parametersOf(url: URL): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}
