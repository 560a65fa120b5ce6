import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { claims, signIn, signOut, type SignedIn } from "../integration/support/sign-in.ts";
import { admin } from "../support/admin.ts";
import { realmUrl } from "../support/endpoints.ts";
import { verified } from "./support/published.ts";
import {
  askForTokens,
  authorize,
  deleteClients,
  redeemCode,
  registerClient,
  type TestClient,
} from "./support/relying-party.ts";

let client: TestClient;
let citizen: Person;
let signedIn: SignedIn;

beforeAll(async () => {
  client = await registerClient();
  citizen = await createCitizen({ lastName: ["酒田"], firstName: ["花子"] });
  signedIn = await signIn(citizen);
});

afterAll(async () => {
  await deleteClients();
  await deleteCreatedPeople();
});

const tokens = async (parameters: Record<string, string> = {}) =>
  (await redeemCode(client, await authorize(signedIn.visitor, client, parameters))).body;

const userinfo = async (init: RequestInit, query = "") =>
  await fetch(realmUrl(`protocol/openid-connect/userinfo${query}`), init);

describe("ID-1: OpenID Connect Core 1.0 §2 and §3.1.3, tokens", () => {
  it("§2, §3.1.3.7: the ID token stands up to every check of a relying party", async () => {
    const { id_token } = await tokens({ nonce: "n-0S6_WzA2Mj", max_age: "86400" });
    const payload = await verified(String(id_token), {
      audience: client.clientId,
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({
      nonce: "n-0S6_WzA2Mj",
      acr: "two-step",
      amr: expect.arrayContaining(["pwd", "email"]),
      auth_time: expect.any(Number),
      azp: client.clientId,
    });
    expect(payload.sub).toMatch(/^[\x21-\x7e]{1,255}$/);
    expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(600);
  });

  it("§3.1.3.6: at_hash binds the access token to the ID token", async () => {
    const { id_token, access_token } = await tokens();
    const hash = createHash("sha256").update(String(access_token)).digest();
    expect(claims(String(id_token)).at_hash).toBe(hash.subarray(0, 16).toString("base64url"));
  });

  it("§3.1.2.1, §3.1.3.7: without a nonce asked for there is none in the ID token", async () => {
    const answer = await authorize(signedIn.visitor, client, { nonce: undefined });
    const { body } = await redeemCode(client, answer);
    expect(claims(String(body.id_token))).not.toHaveProperty("nonce");
  });

  it("RFC 6749 §3.2: the token endpoint takes nothing by GET", async () => {
    const query = new URLSearchParams({ grant_type: "authorization_code", code: "made-up" });
    const url = realmUrl(`protocol/openid-connect/token?${query.toString()}`);
    expect((await fetch(url)).status).toBe(405);
  });

  it("§3.1.3.3, RFC 6749 §5.1: the answer is not to be stored", async () => {
    const { headers, body } = await redeemCode(client, await authorize(signedIn.visitor, client));
    expect(headers.get("cache-control")).toContain("no-store");
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: expect.any(Number) });
  });

  it("RFC 6749 §4.1.2: a code used twice is refused, and the tokens of its first use end", async () => {
    const answer = await authorize(signedIn.visitor, client);
    const first = await redeemCode(client, answer);
    const second = await redeemCode(client, answer);
    expect(second).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    const after = await askForTokens(client, {
      grant_type: "refresh_token",
      refresh_token: String(first.body.refresh_token),
      redirect_uri: undefined,
    });
    expect(after).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    // Keycloak ends the client's part of the session; the citizen signs in again by the session itself.
    signedIn = await signIn(citizen);
  });

  it.each([
    ["another redirect address", { redirect_uri: "https://other.example/" }, 400, "invalid_grant"],
    ["no redirect address", { redirect_uri: undefined }, 400, "invalid_grant"],
    ["a code made up", { code: crypto.randomUUID() }, 400, "invalid_grant"],
    ["no code", { code: undefined }, 400, "invalid_request"],
    ["a wrong secret", { client_secret: "wrong" }, 401, "invalid_client"],
    ["no secret", { client_secret: undefined }, 401, "invalid_client"],
    ["a client that nobody knows", { client_id: "nobody" }, 401, "invalid_client"],
    ["another grant", { grant_type: "magic" }, 400, "unsupported_grant_type"],
    ["no grant", { grant_type: undefined }, 400, "invalid_request"],
  ])("RFC 6749 §5.2: %s is refused", async (_, parameters, status, error) => {
    const answer = await redeemCode(client, await authorize(signedIn.visitor, client), parameters);
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.body).not.toHaveProperty("access_token");
  });

  it("RFC 6749 §5.2: who shows a wrong secret in the header Authorization gets 401 and a challenge of its scheme", async () => {
    const basic = (secret: string) =>
      `Basic ${Buffer.from(`${client.clientId}:${secret}`).toString("base64")}`;
    const ask = async (secret: string) =>
      await fetch(realmUrl("protocol/openid-connect/token"), {
        method: "POST",
        body: new URLSearchParams({ grant_type: "authorization_code", code: "made-up" }),
        headers: { authorization: basic(secret) },
      });
    const wrong = await ask("wrong");
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get("www-authenticate")).toMatch(/^Basic\b/);
    expect(await wrong.json()).toMatchObject({ error: "invalid_client" });
    const right = await ask(client.clientSecret!);
    expect(await right.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("RFC 6749 §10.5: a code of another relying party is refused", async () => {
    const other = await registerClient();
    const answer = await redeemCode(
      { ...other, redirectUri: client.redirectUri },
      await authorize(signedIn.visitor, client),
    );
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("§12.2: a refreshed ID token is of the same issuer, subject and sign-in", async () => {
    const before = await tokens({ max_age: "86400" });
    const { body } = await askForTokens(client, {
      grant_type: "refresh_token",
      refresh_token: String(before.refresh_token),
      redirect_uri: undefined,
    });
    const [old, fresh] = [claims(String(before.id_token)), claims(String(body.id_token))];
    for (const claim of ["iss", "sub", "aud", "azp", "auth_time", "acr", "amr"]) {
      expect(fresh[claim], claim).toEqual(old[claim]);
    }
  });

  it("RFC 6749 §10.4: a refresh token of one relying party is nothing in the hands of another", async () => {
    const other = await registerClient();
    const { refresh_token } = await tokens();
    const answer = await askForTokens(other, {
      grant_type: "refresh_token",
      refresh_token: String(refresh_token),
      redirect_uri: undefined,
    });
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("RFC 7009 §2.1: a revoked refresh token gives nothing more", async () => {
    const { refresh_token } = await tokens();
    const { clientId, clientSecret } = client;
    const revoked = await fetch(realmUrl("protocol/openid-connect/revoke"), {
      method: "POST",
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret!,
        token: String(refresh_token),
      }),
    });
    expect(revoked.status).toBe(200);
    const answer = await askForTokens(client, {
      grant_type: "refresh_token",
      refresh_token: String(refresh_token),
      redirect_uri: undefined,
    });
    expect(answer.body).toMatchObject({ error: "invalid_grant" });
  });
});

describe("ID-9: OpenID Connect Core 1.0 §5.3, §8: UserInfo and subjects", () => {
  it("§5.3.1, §5.3.2: by GET and by POST, of the ID token's subject", async () => {
    const { access_token, id_token } = await tokens({ scope: "openid profile" });
    const headers = { authorization: `Bearer ${String(access_token)}` };
    for (const method of ["GET", "POST"]) {
      const said = (await (await userinfo({ method, headers })).json()) as Record<string, unknown>;
      expect(said).toMatchObject({ sub: claims(String(id_token)).sub, family_name: "酒田" });
    }
  });

  it("§5.4: what was not asked for is not said", async () => {
    const { access_token } = await tokens({ scope: "openid" });
    const headers = { authorization: `Bearer ${String(access_token)}` };
    const said = await (await userinfo({ headers })).json();
    for (const claim of ["family_name", "given_name", "email", "address", "birthdate"]) {
      expect(said).not.toHaveProperty(claim);
    }
  });

  it.each([
    ["no token", {}],
    ["a text that is no token", { authorization: "Bearer nonsense" }],
  ])("§5.3.3, RFC 6750 §3: %s gets 401 and a challenge", async (_, headers) => {
    const answer = await userinfo({ headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer\b/);
  });

  it("RFC 9700 §4.3.2: a token in the address is not taken", async () => {
    const { access_token } = await tokens();
    expect((await userinfo({}, `?access_token=${String(access_token)}`)).status).toBe(401);
  });

  it("§5.3.1: an access token without the scope openid gets no claims", async () => {
    const answer = await authorize(signedIn.visitor, client, { scope: undefined });
    const { body } = await redeemCode(client, answer);
    const said = await userinfo({
      headers: { authorization: `Bearer ${String(body.access_token)}` },
    });
    expect(said.status).toBe(403);
    expect(said.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
  });

  it("§5.3.2: the answer is JSON, and not to be stored", async () => {
    const { access_token } = await tokens();
    const { headers } = await userinfo({
      headers: { authorization: `Bearer ${String(access_token)}` },
    });
    expect(headers.get("content-type")).toContain("application/json");
    expect(headers.get("cache-control")).toMatch(/no-(cache|store)/);
  });

  it("§5.3.3: the access token of a session that has ended gets 401", async () => {
    const other = await signIn(citizen);
    const { body } = await redeemCode(client, await authorize(other.visitor, client));
    const headers = { authorization: `Bearer ${String(body.access_token)}` };
    expect((await userinfo({ headers })).status).toBe(200);
    await signOut(other);
    expect((await userinfo({ headers })).status).toBe(401);
  });

  it("§12: a refresh cannot widen what was given", async () => {
    const { refresh_token } = await tokens({ scope: "openid" });
    const { status, body } = await askForTokens(client, {
      grant_type: "refresh_token",
      refresh_token: String(refresh_token),
      redirect_uri: undefined,
      scope: "openid citizen-api",
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "invalid_scope" });
  });

  it("§3.1.3.6: an ID token is no access token", async () => {
    const { id_token } = await tokens();
    const answer = await userinfo({ headers: { authorization: `Bearer ${String(id_token)}` } });
    expect(answer.status).toBe(401);
  });

  it("§8.1: with the pairwise mapper two relying parties know a citizen under two names, each its own", async () => {
    const pairwise = async () => {
      const one = await registerClient();
      const added = await admin("POST", `clients/${one.id}/protocol-mappers/models`, {
        name: "pairwise subject",
        protocol: "openid-connect",
        protocolMapper: "oidc-sha256-pairwise-sub-mapper",
        config: { pairwiseSubAlgorithmSalt: "conformance" },
      });
      expect(added.status).toBe(201);
      const subject = async () => {
        const { body } = await redeemCode(one, await authorize(signedIn.visitor, one));
        return claims(String(body.id_token)).sub;
      };
      const first = await subject();
      expect(await subject()).toBe(first);
      return first;
    };
    const [one, other] = [await pairwise(), await pairwise()];
    expect(one).not.toBe(other);
    expect([one, other]).not.toContain(citizen.id);
  });
});
