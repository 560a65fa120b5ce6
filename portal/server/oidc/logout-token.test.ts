import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, createLocalJWKSet } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { validateLogoutToken, type LogoutTokenExpectation } from "./logout-token.ts";

const NOW = new Date("2026-11-23T03:00:00Z");
const nowSeconds = NOW.getTime() / 1000;
const issuer = "https://id.example.jp/realms/city";
const events = { "http://schemas.openid.net/event/backchannel-logout": {} };
const good = {
  iss: issuer,
  aud: "portal",
  iat: nowSeconds - 1,
  exp: nowSeconds + 119,
  jti: "one",
  sub: "subject",
  sid: "session",
  events,
};

let privateKey: CryptoKey;
let expectation: LogoutTokenExpectation;

beforeAll(async () => {
  const pair = await generateKeyPair("RS256");
  privateKey = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: "k1", alg: "RS256" };
  const keys = createLocalJWKSet({ keys: [jwk] });
  expectation = { issuer, clientId: "portal", keys, algorithms: ["RS256", "HS256"], now: NOW };
});

const sign = (claims: object, header: object = {}, key: CryptoKey | Uint8Array = privateKey) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: "RS256", kid: "k1", ...header }).sign(key);

/** The reason for which a token is refused. */
const refusal = async (token: string) => {
  const error = await validateLogoutToken(token, expectation).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "LogoutTokenError" });
  return (error as Error).message;
};

/** The good claims without some of them. */
const without = (...names: (keyof typeof good)[]) =>
  Object.fromEntries(Object.entries(good).filter(([name]) => !names.includes(name as "sub")));

describe("ID-6: a logout token (OpenID Connect Back-Channel Logout 1.0 §2.6)", () => {
  it("names the session and the subject to end", async () => {
    expect(await validateLogoutToken(await sign(good), expectation)).toEqual({
      jti: "one",
      expiresAt: (nowSeconds + 119 + 30) * 1000,
      subject: "subject",
      providerSession: "session",
    });
  });

  it("may be typed logout+jwt, and may name only one of sub and sid", async () => {
    expect(
      await validateLogoutToken(await sign(good, { typ: "logout+jwt" }), expectation),
    ).toBeTruthy();
    expect(await validateLogoutToken(await sign(without("sid")), expectation)).toMatchObject({
      subject: "subject",
      providerSession: undefined,
    });
    expect(await validateLogoutToken(await sign(without("sub")), expectation)).toMatchObject({
      subject: undefined,
      providerSession: "session",
    });
  });

  it("is refused when it is no JWT", async () => {
    expect(await refusal("nonsense")).toBe("ERR_JWS_INVALID");
  });

  it("is refused when signed with another key", async () => {
    const other = await generateKeyPair("RS256");
    expect(await refusal(await sign(good, {}, other.privateKey))).toBe(
      "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    );
  });

  it("is refused when not signed", async () => {
    expect(await refusal(new UnsecuredJWT(good).encode())).toMatch(/^ERR_/);
  });

  it("is refused when signed with a shared secret", async () => {
    const secret = new TextEncoder().encode("a shared secret of sufficient length");
    expect(await refusal(await sign(good, { alg: "HS256" }, secret))).toBe(
      "ERR_JOSE_ALG_NOT_ALLOWED",
    );
  });

  it.each([
    ["by another issuer", { ...good, iss: "https://evil.example" }],
    ["for another client", { ...good, aud: "other" }],
    ["that has expired", { ...good, exp: nowSeconds - 31 }],
    ["issued long ago", { ...good, iat: nowSeconds - 331 }],
    ["issued in the future", { ...good, iat: nowSeconds + 60 }],
  ])("is refused %s", async (_, claims) => {
    expect(await refusal(await sign(claims))).toMatch(/^ERR_JWT_/);
  });

  it.each([
    ["without iat", without("iat"), /ERR_JWT|iat/],
    ["without exp", without("exp"), /exp/],
    ["without jti", without("jti"), /jti/],
    ["without events", without("events"), /events/],
    ["with another event", { ...good, events: { "urn:other": {} } }, /events/],
    [
      "with an event that is no object",
      { ...good, events: { [Object.keys(events)[0]!]: true } },
      /events/,
    ],
    ["with a nonce, as an ID token has", { ...good, nonce: "n" }, /nonce/],
    ["with neither sub nor sid", without("sub", "sid"), /neither sub nor sid/],
  ])("is refused %s", async (_, claims, reason) => {
    expect(await refusal(await sign(claims))).toMatch(reason);
  });

  it("is refused when typed as another kind of token", async () => {
    expect(await refusal(await sign(good, { typ: "at+jwt" }))).toBe("wrong token type");
  });
});
