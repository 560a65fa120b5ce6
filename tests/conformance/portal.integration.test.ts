import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inside } from "../support/inside.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { startHostileProvider, type Lies } from "./support/hostile-provider.ts";
import { startPortal } from "./support/portal.ts";

let provider: Awaited<ReturnType<typeof startHostileProvider>>;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  provider = await startHostileProvider(inside.clients.portalSecret);
  portal = await startPortal(provider.issuer);
});

beforeEach(() => provider.lie({}));

afterAll(async () => {
  await portal?.close();
  await provider?.close();
});

const newVisitor = () => new Visitor(portal.url);

/** Begins a sign-in; what the portal asks the provider for. */
async function begin(visitor: Visitor): Promise<URLSearchParams> {
  const { leftFor } = await visitor.open(`${portal.url}/auth/login`);
  return new URL(leftFor ?? "http://stayed.invalid").searchParams;
}

/** Comes back from the provider. */
async function comeBack(
  visitor: Visitor,
  asked: URLSearchParams,
  answer: Record<string, string | undefined> = {},
): Promise<Page> {
  const all = {
    code: asked.get("nonce") ?? "",
    state: asked.get("state") ?? "",
    iss: provider.issuer,
    ...answer,
  };
  const present = Object.entries(all).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return await visitor.open(
    `${portal.url}/auth/callback?${new URLSearchParams(present).toString()}`,
  );
}

/** Signs in with an answer of the provider that is wrong in some way, or right. */
async function signIn(lies: Lies = {}, answer: Record<string, string | undefined> = {}) {
  provider.lie(lies);
  const visitor = newVisitor();
  const page = await comeBack(visitor, await begin(visitor), answer);
  return { visitor, page };
}

/** Whether a browser is signed in: who is not is sent to the provider. */
async function isSignedIn(visitor: Visitor): Promise<boolean> {
  const { leftFor } = await visitor.open(`${portal.url}/settings`);
  return leftFor === undefined;
}

const now = () => Math.floor(Date.now() / 1000);

describe("ID-1: the portal as a relying party (OpenID Connect Core 1.0 §3.1.3.7)", () => {
  it("takes an answer in which everything is right", async () => {
    const { visitor } = await signIn();
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it("asks for a code with PKCE by S256, a state, a nonce, and two steps", async () => {
    const asked = await begin(newVisitor());
    expect(asked.get("response_type")).toBe("code");
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("scope")?.split(" ")).toContain("openid");
    expect(asked.get("acr_values")).toBe("two-step mynumber");
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    }
  });

  it.each<[string, Lies]>([
    ["step 2: another issuer", { claims: { iss: "https://evil.example" } }],
    ["step 2: no issuer", { claims: { iss: undefined } }],
    ["step 3: another audience", { claims: { aud: "other" } }],
    ["step 3: no audience", { claims: { aud: undefined } }],
    ["step 3: audiences that it does not trust", { claims: { aud: ["portal", "other"] } }],
    ["step 5: another authorized party", { claims: { azp: "other" } }],
    ["step 6: another key", { signing: "other-key" }],
    ["step 6: no signature (alg none)", { signing: "none" }],
    ["step 6: an unknown key id", { header: { kid: "another" } }],
    ["step 7: its own secret as the key (HS256)", { signing: "client-secret" }],
    ["step 7: the public key as a secret (RFC 8725 §2.1)", { signing: "public-key-as-secret" }],
    ["step 9: a token that has expired", { claims: { exp: now() - 3600 } }],
    ["step 9: no end of validity", { claims: { exp: undefined } }],
    ["step 10: a token without a time", { claims: { iat: undefined } }],
    ["step 11: another nonce", { claims: { nonce: "another" } }],
    ["step 11: no nonce", { claims: { nonce: undefined } }],
    ["step 12: one step only", { claims: { acr: "basic" } }],
    ["step 12: a level by its number", { claims: { acr: "2" } }],
    ["step 12: a level that nobody knows", { claims: { acr: "urn:gold" } }],
    ["step 12: no level", { claims: { acr: undefined } }],
    ["§2: no subject", { claims: { sub: undefined } }],
    ["§2: an empty subject", { claims: { sub: "" } }],
    ["§3.1.3.3: no ID token", { tokenAnswer: { id_token: undefined } }],
    ["§3.1.3.3: a text that is no token", { tokenAnswer: { id_token: "nonsense" } }],
    ["§3.1.3.3: another type of token", { tokenAnswer: { token_type: "mac" } }],
  ])("%s: nobody is signed in", async (_, lies) => {
    const { visitor, page } = await signIn(lies);
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.status).toBeLessThan(500);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it.each<[string, Record<string, string | undefined>]>([
    ["RFC 9207 §2.4: another provider's name", { iss: "https://evil.example" }],
    ["RFC 9207 §2.4: no provider's name", { iss: undefined }],
    ["RFC 6749 §10.12: another state", { state: "another" }],
    ["RFC 6749 §10.12: no state", { state: undefined }],
    ["RFC 6749 §4.1.2: no code", { code: undefined }],
    ["RFC 6749 §4.1.2.1: an error beside a code", { error: "server_error" }],
  ])("%s: nobody is signed in", async (_, answer) => {
    const { visitor } = await signIn({}, answer);
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it("RFC 9700 §4.7: an answer to somebody else's request signs nobody in (mixed-up state)", async () => {
    const [attacker, victim] = [newVisitor(), newVisitor()];
    const [asked] = [await begin(attacker), await begin(victim)];
    await comeBack(victim, asked);
    expect(await isSignedIn(victim)).toBe(false);
  });

  it("RFC 9700 §4.7: of two sign-ins in one browser each keeps to its own nonce", async () => {
    const visitor = newVisitor();
    const [one, two] = [await begin(visitor), await begin(visitor)];
    await comeBack(visitor, one, { code: two.get("nonce") ?? "" });
    expect(await isSignedIn(visitor)).toBe(false);
  });

  it("RFC 6749 §10.5: an answer used already signs nobody in anew", async () => {
    const visitor = newVisitor();
    const asked = await begin(visitor);
    await comeBack(visitor, asked);
    const thief = newVisitor();
    await comeBack(thief, asked);
    expect(await isSignedIn(thief)).toBe(false);
  });

  it("CWE-384: the session of before the sign-in is not the one of after it", async () => {
    const visitor = newVisitor();
    const asked = await begin(visitor);
    const before = visitor.cookiesFor(portal.url);
    await comeBack(visitor, asked);
    const after = visitor.cookiesFor(portal.url);
    expect(before).toMatch(/__Host-machi-session=/);
    expect(after).toMatch(/__Host-machi-session=/);
    expect(after).not.toBe(before);
    const fixed = await fetch(`${portal.url}/settings`, {
      headers: { cookie: before },
      redirect: "manual",
    });
    expect(fixed.status).toBe(302);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/%0d%0aLocation:https://evil.example",
    "javascript:alert(1)",
  ])("RFC 9700 §4.11: a sign-in that was asked to lead to %s stays here", async (returnTo) => {
    const visitor = newVisitor();
    const { leftFor } = await visitor.open(
      `${portal.url}/auth/login?${new URLSearchParams({ return: returnTo }).toString()}`,
    );
    const page = await comeBack(visitor, new URL(leftFor ?? "").searchParams);
    expect(page.leftFor).toBeUndefined();
    expect(new URL(page.url).origin).toBe(portal.url);
  });
});

describe("ID-6: the portal as a relying party (OpenID Connect Back-Channel Logout 1.0 §2.6)", () => {
  const send = async (token: string) =>
    await fetch(`${portal.url}/auth/backchannel-logout`, {
      method: "POST",
      body: new URLSearchParams({ logout_token: token }),
    });

  it("a right token ends the session; used again it is refused", async () => {
    const { visitor } = await signIn();
    const token = await provider.logoutToken();
    expect((await send(token)).status).toBe(200);
    expect(await isSignedIn(visitor)).toBe(false);
    const again = await send(token);
    expect(again.status).toBe(400);
    expect(await again.json()).toMatchObject({ error: "invalid_request" });
  });

  it.each<[string, Lies]>([
    ["another issuer", { claims: { iss: "https://evil.example" } }],
    ["another audience", { claims: { aud: "other" } }],
    ["another key", { signing: "other-key" }],
    ["no signature", { signing: "none" }],
    ["its own secret as the key", { signing: "client-secret" }],
    ["the public key as a secret", { signing: "public-key-as-secret" }],
    ["an ID token's nonce", { claims: { nonce: "n" } }],
    ["no event", { claims: { events: undefined } }],
    ["another event", { claims: { events: { "urn:other": {} } } }],
    ["neither session nor subject", { claims: { sid: undefined, sub: undefined } }],
    ["a time long past", { claims: { iat: now() - 7200, exp: now() - 3600 } }],
    ["no id of its own", { claims: { jti: undefined } }],
  ])("with %s it is refused, and the session goes on", async (_, lies) => {
    const { visitor } = await signIn();
    provider.lie(lies);
    const answer = await send(await provider.logoutToken());
    expect(answer.status).toBe(400);
    expect(await isSignedIn(visitor)).toBe(true);
  });

  it("no token at all is refused", async () => {
    expect((await send("")).status).toBe(400);
  });
});
