import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signedIn } from "../../testing/citizen-session.ts";
import { startProvider, type TestProvider } from "../../testing/provider.ts";
import { SignInExpiredError } from "../errors.ts";
import { createRelyingParty, type RelyingParty } from "./relying-party.ts";

let provider: TestProvider;
let relyingParty: RelyingParty;

beforeEach(async () => {
  provider = await startProvider();
  relyingParty = createRelyingParty({
    issuer: provider.issuer,
    clientId: "portal",
    clientSecret: "secret",
    publicUrl: "https://my.example.jp",
  });
});
afterEach(() => provider.close());

/** Signs in; `answer` changes what comes back in the callback's query. */
async function signIn(answer: Record<string, string> = {}) {
  const { url, pending } = await relyingParty.begin({ returnTo: "/home", language: "ja" });
  const callback = new URL("https://my.example.jp/auth/callback");
  const query = {
    code: url.searchParams.get("nonce")!,
    state: pending.state,
    iss: provider.issuer,
    ...answer,
  };
  for (const [name, value] of Object.entries(query)) callback.searchParams.set(name, value);
  return relyingParty.complete(callback, pending);
}

describe("ID-1: beginning a sign-in", () => {
  it("sends state, nonce and a PKCE challenge, new ones each time", async () => {
    const [one, other] = [
      await relyingParty.begin({ returnTo: "/home", language: "ja" }),
      await relyingParty.begin({ returnTo: "/home", language: "ja" }),
    ];
    const { searchParams } = one.url;
    expect(searchParams.get("response_type")).toBe("code");
    expect(searchParams.get("redirect_uri")).toBe("https://my.example.jp/auth/callback");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(searchParams.get(name)).toHaveLength(43);
      expect(searchParams.get(name)).not.toBe(other.url.searchParams.get(name));
    }
    expect(one.url.href).not.toContain(one.pending.codeVerifier);
  });

  it("ID-2: asks for the levels that it accepts (OpenID Connect Core 1.0 §3.1.2.1)", async () => {
    const { url } = await relyingParty.begin({ returnTo: "/home", language: "ja" });
    expect(url.searchParams.get("acr_values")).toBe("two-step mynumber");
  });

  it("ID-2, ID-3: leads straight to LINE or to the form for a new account when asked to", async () => {
    const line = await relyingParty.begin({ returnTo: "/home", language: "ja", method: "line" });
    expect(line.url.searchParams.get("kc_idp_hint")).toBe("line");
    const register = await relyingParty.begin({
      returnTo: "/home",
      language: "ja",
      method: "register",
    });
    expect(register.url.searchParams.get("prompt")).toBe("create");
  });

  it.each([
    ["ja", "ja"],
    ["easy", "ja-XE"],
    ["en", "en"],
  ] as const)(
    "PO-12: asks for its pages in the reader's language: %s as %s",
    async (language, tag) => {
      const { url } = await relyingParty.begin({ returnTo: "/home", language });
      expect(url.searchParams.get("ui_locales")).toBe(tag);
      // The account's own language goes before one that the browser has only asked for.
      expect(url.searchParams.has("kc_locale")).toBe(false);
    },
  );

  it("PO-12: tells the account a language that the citizen has chosen", async () => {
    const { url } = await relyingParty.begin({
      returnTo: "/home",
      language: "easy",
      languageChosen: true,
    });
    expect(url.searchParams.get("kc_locale")).toBe("ja-XE");
  });
});

describe("ID-6: a sign-in for one action", () => {
  it("is a fresh one, names the action to the provider and is remembered with it", async () => {
    const { url, pending } = await relyingParty.begin({
      returnTo: "/settings/line",
      language: "ja",
      method: "line",
      action: "unlink-line",
    });
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      kc_action: "machi-unlink-line",
      prompt: "login",
      max_age: "0",
      kc_idp_hint: "line",
    });
    expect(pending).toMatchObject({ action: "unlink-line", returnTo: "/settings/line" });
  });

  it("ID-8: demands the card's level as an essential claim, on top of the session that there is", async () => {
    const { url } = await relyingParty.begin({
      returnTo: "/settings/security",
      language: "ja",
      action: "confirm-by-card",
    });
    expect(JSON.parse(url.searchParams.get("claims") ?? "")).toEqual({
      id_token: { acr: { essential: true, values: ["mynumber"] } },
    });
    for (const parameter of ["kc_action", "prompt", "max_age"]) {
      expect(url.searchParams.has(parameter)).toBe(false);
    }
  });
});

describe("ID-1: completing a sign-in", () => {
  it.each(["two-step", "mynumber"])("takes the level %s", async (acr) => {
    provider.claims = { acr };
    expect((await signIn()).citizen).toMatchObject({
      subject: "subject-1",
      providerSession: "provider-session-1",
      assurance: acr,
      accessToken: "access-token-1",
    });
  });

  it.each([
    ["ja-XE", "easy"],
    ["en", "en"],
    ["ja", "ja"],
    ["fr", undefined],
    [["en"], undefined],
    [undefined, undefined],
  ])("PO-12: learns the account's language: %j is %s", async (locale, language) => {
    provider.claims = { locale };
    expect((await signIn()).language).toBe(language);
  });

  it.each(["basic", "1", "2", "", undefined])("ID-2: refuses the level %j", async (acr) => {
    provider.claims = { acr };
    await expect(signIn()).rejects.toMatchObject({ reason: "assurance" });
  });

  it.each([
    ["another nonce", { nonce: "other" }],
    ["another issuer", { iss: "https://evil.example" }],
    ["another audience", { aud: "other" }],
    ["no subject", { sub: undefined }],
    ["an empty subject", { sub: "" }],
    ["another authorized party", { azp: "other" }],
  ])("refuses an ID token with %s", async (_, claims) => {
    provider.claims = claims;
    await expect(signIn()).rejects.toMatchObject({ reason: "invalid" });
  });

  it("refuses an ID token signed with another key", async () => {
    provider.wrongKey = true;
    await expect(signIn()).rejects.toMatchObject({ reason: "invalid" });
  });

  it.each([
    ["another state", { state: "other" }, "invalid"],
    ["another provider's name (RFC 9207)", { iss: "https://evil.example" }, "invalid"],
    ["an error", { error: "server_error" }, "invalid"],
    ["that the citizen turned back", { error: "access_denied" }, "cancelled"],
    ["a level not reached", { error: "unmet_authentication_requirements" }, "assurance"],
    ["that the pages timed out", { error: "temporarily_unavailable" }, "timed-out"],
  ])("refuses an answer with %s", async (_, answer, reason) => {
    await expect(signIn(answer)).rejects.toMatchObject({ reason });
  });

  it("refuses a code that the provider does not take", async () => {
    provider.tokenError = { status: 400, error: "invalid_grant" };
    await expect(signIn()).rejects.toMatchObject({ reason: "invalid" });
  });
});

describe("ID-1: new tokens for old", () => {
  const { citizen } = signedIn();

  it("replaces access and refresh token and keeps who it is", async () => {
    expect(await relyingParty.refresh(citizen)).toMatchObject({
      subject: "subject-1",
      refreshToken: "refresh-token-2",
    });
  });

  it("ends the sign-in when the provider refuses, or speaks of somebody else", async () => {
    provider.claims = { sub: "subject-2" };
    await expect(relyingParty.refresh(citizen)).rejects.toBeInstanceOf(SignInExpiredError);
    provider.claims = {};
    provider.tokenError = { status: 400, error: "invalid_grant" };
    await expect(relyingParty.refresh(citizen)).rejects.toBeInstanceOf(SignInExpiredError);
  });

  it("does not end it when the provider is merely away", async () => {
    await relyingParty.probe();
    provider.tokenError = { status: 502, error: "bad_gateway" };
    await expect(relyingParty.refresh(citizen)).rejects.toMatchObject({
      source: "identity-provider",
    });
  });
});

describe("OP-11: Keycloak away", () => {
  it("is told as such, and signing in works when it is back, without a restart", async () => {
    provider.away = true;
    await expect(signIn()).rejects.toMatchObject({ source: "identity-provider" });
    provider.away = false;
    expect((await signIn()).citizen).toMatchObject({ subject: "subject-1" });
  });
});

describe("ID-6: signing out", () => {
  it("leads to the provider with the ID token as hint, and back", async () => {
    const url = await relyingParty.logoutUrl("id-token-1", "en");
    expect(url.searchParams.get("id_token_hint")).toBe("id-token-1");
    expect(url.searchParams.get("post_logout_redirect_uri")).toBe(
      "https://my.example.jp/auth/signed-out",
    );
    expect(url.searchParams.get("ui_locales")).toBe("en");
  });
});
