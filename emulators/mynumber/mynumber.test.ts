import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningEmulator } from "../shared/serve.ts";
import { startMyNumberEmulator } from "./index.ts";
import { realmPath } from "./provider.ts";

const clientId = "RP00000001";
const redirectUri = "http://localhost:9701/realms/city/broker/mynumber/endpoint";
const keys = await generateKeyPair("RS256");
const otherKeys = await generateKeyPair("RS256");
const dataDir = mkdtempSync(join(tmpdir(), "machi-mynumber-"));

let running: RunningEmulator;
let published: Server;

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k", alg: "RS256", use: "sig" };
  published = createServer((_, response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] })),
  ).listen(0, "127.0.0.1");
  await once(published, "listening");
  const jwksUri = `http://127.0.0.1:${(published.address() as AddressInfo).port}/certs`;
  running = await startMyNumberEmulator({
    port: 0,
    dataDir,
    client: { clientId, redirectUri, jwksUri, userInfoSigned: false },
  });
});

afterAll(async () => {
  await running.close();
  published.close();
  rmSync(dataDir, { recursive: true });
});

const endpoint = (name: string) => `${running.url}${realmPath}/protocol/openid-connect/${name}`;

type Changes = Record<string, string | undefined>;

const present = (all: Changes) =>
  new URLSearchParams(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** An authorization request in which everything is right, but for `changes`. */
function request(changes: Changes = {}): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString("base64url");
  const parameters = present({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid name",
    state: "s",
    nonce: "n",
    acr_values: "aal3 crl",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ...changes,
  });
  return { url: `${endpoint("auth")}?${parameters.toString()}`, verifier };
}

/** A browser that goes on within the emulator; where it ends up. */
async function readCard(url: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = url;
  let init: RequestInit = {};
  for (;;) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { ...init, redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location !== null) {
      next = new URL(location, next).href;
      init = {};
      if (next.startsWith(redirectUri)) return new URL(next);
    } else if (answer.status === 200 && init.method === undefined) {
      init = { method: "POST", body: new URLSearchParams({ holder: "hanako" }) };
    } else {
      throw new Error(`The app stopped: HTTP ${answer.status}`);
    }
  }
}

/** A code, and the verifier that goes with it. */
async function code(): Promise<{ code: string; verifier: string }> {
  const { url, verifier } = request();
  const { searchParams } = await readCard(url);
  return { code: searchParams.get("code") ?? "", verifier };
}

/** A client assertion (RFC 7523 §3) in which everything is right, but for `changes`. */
async function assertion(
  changes: Record<string, unknown> = {},
  key = keys.privateKey,
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return await new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: endpoint("token"),
    jti: randomUUID(),
    iat: now,
    exp: now + 60,
    ...changes,
  })
    .setProtectedHeader({ alg: "RS256", kid: "k" })
    .sign(key);
}

/** Redeems a code in the right way, but for `changes`. */
async function redeem(changes: Changes = {}) {
  const granted = await code();
  const answer = await fetch(endpoint("token"), {
    method: "POST",
    body: present({
      grant_type: "authorization_code",
      code: granted.code,
      redirect_uri: redirectUri,
      code_verifier: granted.verifier,
      client_id: clientId,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await assertion(),
      ...changes,
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const past = Math.floor(Date.now() / 1_000) - 3_600;

describe("ID-8: the agency's rules of an authorization request", () => {
  it("a right one leads to the card, and back with a code and the state", async () => {
    const back = await readCard(request({ state: "s".repeat(255) }).url);
    expect(back.searchParams.get("code")).toBeTruthy();
    expect(back.searchParams.get("state")).toBe("s".repeat(255));
  });

  it.each<[string, Changes]>([
    ["no state", { state: undefined }],
    ["a state of 256 characters", { state: "s".repeat(256) }],
    ["no nonce", { nonce: undefined }],
    ["a nonce of 256 characters", { nonce: "n".repeat(256) }],
    ["no redirect address", { redirect_uri: undefined }],
    ["a redirect address of 256 characters", { redirect_uri: redirectUri.padEnd(256, "x") }],
    ["another redirect address", { redirect_uri: "https://evil.example/" }],
    ["another client", { client_id: "RP99999999" }],
    ["no challenge", { code_challenge: undefined }],
    ["a challenge in clear", { code_challenge_method: "plain" }],
    ["a challenge without a method", { code_challenge_method: undefined }],
    ["the implicit flow", { response_type: "id_token" }],
    ["no scope openid", { scope: "name" }],
    ["a scope that the agency does not have", { scope: "openid email" }],
    ["a level that the agency does not have", { acr_values: "mynumber" }],
    ["one such level among others", { acr_values: "aal3 mynumber" }],
  ])("%s gets a page, and the browser goes nowhere", async (_, changes) => {
    const answer = await fetch(request(changes).url, { redirect: "manual" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
  });
});

describe("ID-8: the agency's rules of a token request (private_key_jwt, RFC 7523 §3)", () => {
  it("a right one gives an ID token of the card", async () => {
    const { status, body } = await redeem();
    expect(status).toBe(200);
    expect(decodeJwt(String(body["id_token"]))).toMatchObject({
      aud: clientId,
      nonce: "n",
      acr: "aal3 crl",
    });
  });

  it("the issuer does as audience as well", async () => {
    const issuer = `${running.url}${realmPath}`;
    expect((await redeem({ client_assertion: await assertion({ aud: issuer }) })).status).toBe(200);
  });

  it.each<[string, () => Promise<Changes>]>([
    ["no assertion", async () => ({ client_assertion: undefined })],
    ["a secret instead", async () => ({ client_assertion: undefined, client_secret: "secret" })],
    [
      "an assertion for somebody else",
      async () => ({ client_assertion: await assertion({ aud: "https://evil.example/token" }) }),
    ],
    [
      "one without an audience",
      async () => ({ client_assertion: await assertion({ aud: undefined }) }),
    ],
    [
      "one that has expired",
      async () => ({ client_assertion: await assertion({ iat: past, exp: past + 60 }) }),
    ],
    [
      "one that does not end",
      async () => ({ client_assertion: await assertion({ exp: undefined }) }),
    ],
    ["one without an id", async () => ({ client_assertion: await assertion({ jti: undefined }) })],
    [
      "one of another client",
      async () => ({ client_assertion: await assertion({ iss: "RP2", sub: "RP2" }) }),
    ],
    [
      "one by another key",
      async () => ({ client_assertion: await assertion({}, otherKeys.privateKey) }),
    ],
  ])("%s is invalid_client", async (_, changes) => {
    const { status, body } = await redeem(await changes());
    expect([400, 401]).toContain(status);
    expect(body["error"]).toMatch(/^invalid_(client|request)$/);
    expect(body).not.toHaveProperty("id_token");
  });

  it("an assertion used before is invalid_client", async () => {
    const client_assertion = await assertion();
    expect((await redeem({ client_assertion })).status).toBe(200);
    expect(await redeem({ client_assertion })).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
  });

  it.each<[string, Changes]>([
    ["another verifier", { code_verifier: "x".repeat(43) }],
    ["no verifier", { code_verifier: undefined }],
    ["another redirect address", { redirect_uri: "https://evil.example/" }],
    ["a code made up", { code: "made-up" }],
  ])("%s is invalid_grant", async (_, changes) => {
    expect(await redeem(changes)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });
});
