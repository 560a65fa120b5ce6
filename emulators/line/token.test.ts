import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LineBench, callback, channelId, channelSecret, jsonOf, pkce } from "./test-support.ts";
import type { Tokens } from "./test-support.ts";

const bench = new LineBench();
beforeAll(() => bench.start());
afterEach(() => fetch(`${bench.url}/_control`, { method: "DELETE" }));
afterAll(() => bench.stop());

const key = new TextEncoder().encode(channelSecret);
const verified = (idToken: string) =>
  jwtVerify(idToken, key, {
    issuer: "https://access.line.me",
    audience: channelId,
    currentDate: new Date(bench.nowSeconds() * 1_000),
  });
const codeOf = async (overrides: Record<string, string> = {}) =>
  (await bench.signIn(overrides)).searchParams.get("code") ?? "";

describe("ID-2: the tokens of a LINE sign-in", () => {
  it("come in LINE's shape, with an ID token by HS256, the channel secret and no kid", async () => {
    const tokens = await bench.tokens({ scope: "openid profile email" });
    expect(tokens).toEqual({
      access_token: expect.any(String),
      expires_in: 2_592_000,
      id_token: expect.any(String),
      refresh_token: expect.any(String),
      scope: "openid profile",
      token_type: "Bearer",
    });
    expect(decodeProtectedHeader(tokens.id_token)).toEqual({ alg: "HS256", typ: "JWT" });
    const { payload } = await verified(tokens.id_token);
    expect(payload).toEqual({
      iss: "https://access.line.me",
      sub: expect.stringMatching(/^U[0-9a-f]{32}$/),
      aud: channelId,
      iat: expect.any(Number),
      exp: (payload.iat ?? 0) + 3_600,
      nonce: "the-nonce",
      amr: ["pwd"],
      name: "はな♪",
      picture: expect.stringContaining(`/pictures/${payload.sub}.svg`),
      email: "hana.line@example.jp",
    });
  });

  it("name the same person by the same id each time and each person by another", async () => {
    const subOf = async (persona: string) =>
      decodeJwt((await bench.tokens({}, persona)).id_token).sub;
    expect(await subOf("hana")).toBe(await subOf("hana"));
    expect(await subOf("taro")).not.toBe(await subOf("hana"));
  });

  it("hold only what the scope, the person and the request give", async () => {
    const claims = async (...how: Parameters<typeof bench.tokens>) =>
      decodeJwt((await bench.tokens(...how)).id_token);
    const bare = await claims({ scope: "openid", nonce: undefined }, "hana");
    expect(Object.keys(bare).sort()).toEqual(["amr", "aud", "exp", "iat", "iss", "sub"]);
    const withEmail = { scope: "openid email", prompt: "consent" };
    expect(await claims(withEmail, "taro")).not.toHaveProperty("email");
    expect(await claims(withEmail, "hana", { decision: "allow" })).not.toHaveProperty("email");
    const dated = await claims({ max_age: "600" });
    expect(dated["auth_time"]).toBeGreaterThan(bench.nowSeconds() - 600);
    const profileOnly = await bench.tokens({ scope: "profile" });
    expect(profileOnly).not.toHaveProperty("id_token");
  });

  it("need the verifier of the request's PKCE challenge", async () => {
    const { verifier, challenge } = pkce();
    const asked = { code_challenge: challenge, code_challenge_method: "S256" };
    const answer = async (code_verifier: string | undefined) =>
      (await bench.token({ code: await codeOf(asked), code_verifier })).json();
    expect(await answer(verifier)).toHaveProperty("id_token");
    expect(await answer(pkce().verifier)).toMatchObject({ error: "invalid_grant" });
    expect(await answer("short")).toMatchObject({ error: "invalid_grant" });
    expect(await answer(undefined)).toMatchObject({ error: "invalid_request" });
    const unasked = await bench.token({ code: await codeOf(), code_verifier: verifier });
    expect(await unasked.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("are given once for a code, and not after ten minutes", async () => {
    const code = await codeOf();
    expect((await bench.token({ code })).status).toBe(200);
    const again = await bench.token({ code });
    expect(again.status).toBe(400);
    expect(await again.json()).toEqual({
      error: "invalid_grant",
      error_description: "invalid authorization code",
    });
    const late = await codeOf();
    bench.passDays(11 / (24 * 60));
    expect((await bench.token({ code: late })).status).toBe(400);
  });

  it.each([
    ["another redirect_uri", { redirect_uri: `${callback}?x=1` }, "invalid_grant"],
    ["no redirect_uri", { redirect_uri: undefined }, "invalid_request"],
    ["a wrong channel secret", { client_secret: "f".repeat(32) }, "invalid_client"],
    ["no channel secret", { client_secret: undefined }, "invalid_request"],
    ["another channel", { client_id: "999" }, "invalid_client"],
    ["no code", { code: undefined }, "invalid_request"],
    ["no grant type", { grant_type: undefined }, "invalid_request"],
    ["an unknown grant type", { grant_type: "password" }, "unsupported_grant_type"],
  ])("are refused for %s", async (_name, overrides, error) => {
    const answer = await bench.token({ code: await codeOf(), ...overrides });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error, error_description: expect.any(String) });
  });

  it("are refused for anything but a plain form, and for HTTP Basic", async () => {
    const url = `${bench.url}/oauth2/v2.1/token`;
    const body = { grant_type: "authorization_code", code: await codeOf(), redirect_uri: callback };
    const json = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, client_id: channelId, client_secret: channelSecret }),
    });
    expect(await json.json()).toMatchObject({ error: "invalid_request" });
    const basic = await fetch(url, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${channelId}:${channelSecret}`)}` },
      body: new URLSearchParams(body),
    });
    expect(await basic.json()).toMatchObject({ error: "invalid_request" });
    const twice = await fetch(url, {
      method: "POST",
      body: new URLSearchParams([...Object.entries(body), ["code", "other"]]),
    });
    expect(await twice.json()).toMatchObject({ error: "invalid_request" });
  });
});

describe("ID-2: refreshing", () => {
  const refresh = (refresh_token: string) =>
    bench.token({ grant_type: "refresh_token", refresh_token, redirect_uri: undefined });

  it("gives a new access token, keeps the refresh token, and ends after ninety days", async () => {
    const first = await bench.tokens();
    bench.passDays(31);
    expect((await bench.bearer("/v2/profile", first.access_token)).status).toBe(401);
    const second = await jsonOf<Tokens>(refresh(first.refresh_token));
    expect(second).toEqual({
      access_token: expect.not.stringMatching(first.access_token),
      expires_in: 2_592_000,
      refresh_token: first.refresh_token,
      scope: "openid profile",
      token_type: "Bearer",
    });
    expect((await bench.bearer("/v2/profile", second.access_token)).status).toBe(200);
    bench.passDays(60);
    expect(await (await refresh(first.refresh_token)).json()).toEqual({
      error: "invalid_grant",
      error_description: "invalid refresh token",
    });
  });
});

describe("ID-2: ID tokens made wrong on purpose", () => {
  const withFault = async (idToken: string) => {
    await bench.control({ idToken });
    return (await bench.tokens()).id_token;
  };

  it.each(["wrong-key", "alg-none", "wrong-issuer", "wrong-audience", "expired", "es256"])(
    "%s does not verify",
    async (fault) => {
      const idToken = await withFault(fault);
      await expect(verified(idToken)).rejects.toThrow();
    },
  );

  it("missing, kid, nonce and amr can be had wrong as well", async () => {
    expect(await withFault("missing")).toBeUndefined();
    expect(decodeProtectedHeader(await withFault("with-kid"))).toHaveProperty("kid");
    expect(decodeProtectedHeader(await withFault("alg-none")).alg).toBe("none");
    expect(decodeJwt(await withFault("wrong-nonce"))["nonce"]).not.toBe("the-nonce");
    expect(decodeJwt(await withFault("missing-nonce"))).not.toHaveProperty("nonce");
    await bench.control({ idToken: "none", omitAmr: true });
    expect(decodeJwt((await bench.tokens()).id_token)).not.toHaveProperty("amr");
  });

  it("OP-7: an unknown fault is refused", async () => {
    expect((await bench.control({ idToken: "upside-down" })).status).toBe(422);
  });
});
