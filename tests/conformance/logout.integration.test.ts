import { decodeProtectedHeader } from "jose";
import { afterAll, describe, expect, it, vi } from "vitest";
import { createCitizen, deleteCreatedPeople } from "../integration/support/people.ts";
import { withRelyingParty } from "../integration/support/relying-party.ts";
import { claims, signIn, type SignedIn } from "../integration/support/sign-in.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { verified } from "./support/published.ts";
import {
  askForTokens,
  authorize,
  deleteClients,
  redeemCode,
  registerClient,
} from "./support/relying-party.ts";

afterAll(async () => {
  await deleteClients();
  await deleteCreatedPeople();
});

/** A citizen signed in at the portal and at a relying party of the test. */
async function signedInAtClient() {
  const client = await registerClient();
  const signedIn = await signIn(await createCitizen());
  const { body } = await redeemCode(client, await authorize(signedIn.visitor, client));
  return {
    client,
    signedIn,
    idToken: String(body.id_token),
    refreshToken: String(body.refresh_token),
  };
}

const logoutUrl = (parameters: Record<string, string>) =>
  `${realmUrl("protocol/openid-connect/logout")}?${new URLSearchParams(parameters).toString()}`;

const sessionIsOpen = async (
  { visitor }: SignedIn,
  client: Awaited<ReturnType<typeof registerClient>>,
) => {
  const { response } = await authorize(visitor, client, { prompt: "none" });
  return response?.get("error") === "login_required" ? "no" : response?.has("code") ? "yes" : "?";
};

describe("ID-6: OpenID Connect RP-Initiated Logout 1.0", () => {
  it("§2, §3: with the ID token as hint it ends the session and leads back with the state", async () => {
    const { client, signedIn, idToken, refreshToken } = await signedInAtClient();
    const back = new URL("signed-out", client.redirectUri).href;
    const { leftFor } = await signedIn.visitor.open(
      logoutUrl({ id_token_hint: idToken, post_logout_redirect_uri: back, state: "as sent" }),
    );
    expect(leftFor).toBe(`${back}?state=as+sent`);
    expect(await sessionIsOpen(signedIn, client)).toBe("no");
    const refreshed = await askForTokens(client, {
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      redirect_uri: undefined,
    });
    expect(refreshed.body).toMatchObject({ error: "invalid_grant" });
  });

  it("§3: an address that is not registered is never led to", async () => {
    const { client, signedIn, idToken } = await signedInAtClient();
    const page = await signedIn.visitor.open(
      logoutUrl({ id_token_hint: idToken, post_logout_redirect_uri: "https://evil.example/" }),
    );
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBe(400);
    expect(await sessionIsOpen(signedIn, client)).toBe("yes");
  });

  it("§2: without a hint the citizen is asked first, and nothing has ended (forced sign-out by a link)", async () => {
    const { client, signedIn } = await signedInAtClient();
    const page = await signedIn.visitor.open(logoutUrl({ client_id: client.clientId }));
    expect(page.status).toBe(200);
    expect(page.leftFor).toBeUndefined();
    expect(await sessionIsOpen(signedIn, client)).toBe("yes");
  });

  it("§2: a hint of another relying party than the client_id named is refused", async () => {
    const { signedIn, idToken, client } = await signedInAtClient();
    const other = await registerClient();
    const page = await signedIn.visitor.open(
      logoutUrl({
        id_token_hint: idToken,
        client_id: other.clientId,
        post_logout_redirect_uri: new URL("signed-out", other.redirectUri).href,
      }),
    );
    expect(page.leftFor).toBeUndefined();
    expect(await sessionIsOpen(signedIn, client)).toBe("yes");
  });

  it("§2: the request may come by POST", async () => {
    const { client, signedIn, idToken } = await signedInAtClient();
    const back = new URL("signed-out", client.redirectUri).href;
    const url = realmUrl("protocol/openid-connect/logout");
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: back }),
      headers: { cookie: signedIn.visitor.cookiesFor(url) },
      redirect: "manual",
    });
    expect([302, 303]).toContain(answer.status);
    expect(answer.headers.get("location")).toBe(back);
    expect(await sessionIsOpen(signedIn, client)).toBe("no");
  });

  it("§2: an ID token that has expired is a hint all the same", async () => {
    const { client, signedIn } = await signedInAtClient();
    const short = await registerClient({ attributes: { "access.token.lifespan": "1" } });
    const { body } = await redeemCode(short, await authorize(signedIn.visitor, short));
    const { exp } = claims(String(body.id_token));
    await vi.waitUntil(() => Date.now() / 1000 > Number(exp), { timeout: 5_000 });
    const back = new URL("signed-out", short.redirectUri).href;
    const { leftFor } = await signedIn.visitor.open(
      logoutUrl({ id_token_hint: String(body.id_token), post_logout_redirect_uri: back }),
    );
    expect(leftFor).toBe(back);
    expect(await sessionIsOpen(signedIn, client)).toBe("no");
  });

  it("§3: without a hint nobody is led to an address before they have been asked", async () => {
    const { client, signedIn } = await signedInAtClient();
    const page = await signedIn.visitor.open(
      logoutUrl({
        client_id: client.clientId,
        post_logout_redirect_uri: new URL("signed-out", client.redirectUri).href,
      }),
    );
    expect(page.leftFor).toBeUndefined();
    expect(await sessionIsOpen(signedIn, client)).toBe("yes");
  });

  it("§2: a forged hint leads nowhere", async () => {
    const { client, signedIn } = await signedInAtClient();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const forged = `${part({ alg: "none", typ: "JWT" })}.${part({ iss: endpoints.realm, aud: client.clientId, sub: "x" })}.`;
    const page = await signedIn.visitor.open(
      logoutUrl({
        id_token_hint: forged,
        post_logout_redirect_uri: new URL("signed-out", client.redirectUri).href,
      }),
    );
    expect(page.leftFor).toBeUndefined();
    expect(await sessionIsOpen(signedIn, client)).toBe("yes");
  });
});

describe("ID-6: OpenID Connect Back-Channel Logout 1.0, as the provider", () => {
  it("§2.4: the logout token is signed, for this relying party, and says which session and event, once, and no nonce", async () => {
    await withRelyingParty(async (relyingParty) => {
      const signedIn = await signIn(await createCitizen());
      await relyingParty.signInWithSession(signedIn.visitor);
      const before = Math.floor(Date.now() / 1000);
      await signedIn.visitor.open(logoutUrl({ id_token_hint: signedIn.idToken }));
      expect(relyingParty.logoutTokens).toHaveLength(1);
      const [token = ""] = relyingParty.logoutTokens;
      expect(decodeProtectedHeader(token)).toMatchObject({ typ: "logout+jwt", alg: "RS256" });
      const payload = await verified(token, {
        algorithms: ["RS256"],
        audience: relyingParty.clientId,
        typ: "logout+jwt",
        requiredClaims: ["iat", "exp", "jti", "events", "sub"],
      });
      expect(payload.aud).toBe(relyingParty.clientId);
      expect(payload.sid).toBe(claims(signedIn.idToken).sid);
      expect(payload.events).toEqual({
        "http://schemas.openid.net/event/backchannel-logout": {},
      });
      expect(payload).not.toHaveProperty("nonce");
      expect(payload.iat).toBeGreaterThanOrEqual(before - 1);
      expect(payload.exp! - payload.iat!, "§4: two minutes at most").toBeLessThanOrEqual(120);
    });
  });

  it("§2.4: each logout token has an id of its own", async () => {
    await withRelyingParty(async (relyingParty) => {
      for (let time = 0; time < 2; time += 1) {
        const signedIn = await signIn(await createCitizen());
        await relyingParty.signInWithSession(signedIn.visitor);
        await signedIn.visitor.open(logoutUrl({ id_token_hint: signedIn.idToken }));
      }
      const [one, other] = relyingParty.logoutTokens.map((token) => claims(token).jti);
      expect(one).toEqual(expect.any(String));
      expect(other).toEqual(expect.any(String));
      expect(one).not.toBe(other);
    });
  });

  it("§2.5: a relying party that cannot be reached does not keep the citizen signed in", async () => {
    const client = await registerClient({
      attributes: {
        "backchannel.logout.url": "http://127.0.0.1:9/logout",
        "backchannel.logout.session.required": "true",
      },
    });
    const signedIn = await signIn(await createCitizen());
    const { body } = await redeemCode(client, await authorize(signedIn.visitor, client));
    await signedIn.visitor.open(logoutUrl({ id_token_hint: String(body.id_token) }));
    expect(await sessionIsOpen(signedIn, client)).toBe("no");
  });
});
