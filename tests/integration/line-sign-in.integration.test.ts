import { afterAll, afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { admin, adminOk } from "../support/admin.ts";
import { readProfile } from "../support/citizen-api.ts";
import { endpoints } from "../support/endpoints.ts";
import {
  comeFromLine,
  lineFaults,
  newLinePerson,
  signInWithLine,
  signUpWithLine,
  userByEmail,
} from "./support/line.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { claims } from "./support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";

const users: string[] = [];
const stranger = newLinePerson();

afterEach(() => lineFaults({}));

afterAll(async () => {
  for (const id of users) await admin("DELETE", `users/${id}`);
});

describe("ID-2: sign-in with LINE", () => {
  it("ID-2: ends at two steps, at the first sign-in and at every later one", async () => {
    const person = newLinePerson();
    const first = await signUpWithLine(person);
    expect(claims(first.accessToken).acr).toBe("two-step");
    const user = await userByEmail(person.email);
    users.push(user!.id);

    const later = await signInWithLine(person);
    expect(claims(later.accessToken).acr).toBe("two-step");
    expect(claims(later.accessToken).amr).toEqual(["line", "email"]);
    expect((await userByEmail(person.email))?.id).toBe(user?.id);
    expect(await readProfile(later.accessToken)).toMatchObject({
      email: person.email,
      email_verified: true,
      line_linked: true,
      attributes: {},
    });
  });

  it("ID-5: of LINE only the user id is kept: no name, no token", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const user = await userByEmail(person.email);
    users.push(user!.id);
    expect(user).toMatchObject({ emailVerified: true });
    expect(user?.firstName).toBeUndefined();
    expect(user?.lastName).toBeUndefined();
    const links = await adminOk("GET", `users/${user!.id}/federated-identity`);
    const lineUserId = user?.attributes.line_user_id?.[0];
    expect(links).toMatchObject([{ identityProvider: "line", userId: lineUserId }]);
    expect(JSON.stringify(links)).not.toContain("token");
  });

  it("ID-2: the request to LINE carries state, nonce and PKCE, and nothing of our levels", async () => {
    const visitor = new Visitor(endpoints.keycloak, endpoints.line);
    const { url } = authorizationRequest({ kc_idp_hint: "line", acr_values: "two-step" });
    const sent = new URL((await visitor.open(url)).url).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({
      response_type: "code",
      scope: "openid profile",
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(sent.get(name)?.length, name).toBeGreaterThanOrEqual(20);
    }
    expect(sent.has("acr_values")).toBe(false);
  });

  it.each([
    [{ prompt: "login" }, { prompt: "login" }],
    [{ prompt: "login consent" }, { prompt: "login" }],
    [{ max_age: "0" }, { prompt: "login", max_age: "0" }],
    [
      { prompt: "consent", max_age: "0" },
      { prompt: "login", max_age: "0" },
    ],
    [{ max_age: "600" }, { max_age: "600" }],
    [{ prompt: "select_account" }, {}],
  ])("ID-4: a fresh sign-in that is asked for by %j is one at LINE, too", async (asked, told) => {
    const visitor = new Visitor(endpoints.keycloak, endpoints.line);
    const { url } = authorizationRequest({ kc_idp_hint: "line", ...asked });
    const sent = new URL((await visitor.open(url)).url).searchParams;
    expect({ prompt: sent.get("prompt"), max_age: sent.get("max_age") }).toEqual({
      prompt: null,
      max_age: null,
      ...told,
    });
  });

  it("ID-4: whoever LINE knows from long ago signs in there anew for max_age, and gets in", async () => {
    const person = newLinePerson();
    const first = await signUpWithLine(person);
    users.push((await userByEmail(person.email))!.id);
    const { page } = await comeFromLine(person, first.visitor, { max_age: "0" });
    expect(page.html).toContain('name="code"');
  });

  it("ID-2: an ID token signed with a key that LINE publishes is taken (ES256)", async () => {
    const path = "identity-provider/instances/line";
    const line = z
      .looseObject({ config: z.record(z.string(), z.string()) })
      .parse(await adminOk("GET", path));
    const jwksUrl = `${endpoints.line}/oauth2/v2.1/certs`;
    await adminOk("PUT", path, { ...line, config: { ...line.config, jwksUrl } });
    try {
      await lineFaults({ idToken: "es256" });
      const { page } = await comeFromLine(stranger);
      expect(new URL(page.url).pathname).toBe("/realms/city/login-actions/first-broker-login");
    } finally {
      await adminOk("PUT", path, line);
    }
  });

  it.each([
    "missing",
    "wrong-key",
    "alg-none",
    "with-kid",
    "wrong-issuer",
    "wrong-audience",
    "expired",
    "wrong-nonce",
    "missing-nonce",
  ])("ID-2: an ID token with the fault %s is refused in Japanese", async (idToken) => {
    await lineFaults({ idToken });
    const { page } = await comeFromLine(stranger);
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(new URL(page.url).pathname).toBe("/realms/city/broker/line/endpoint");
    expect(page.html.includes("LINEでログインできませんでした")).toBe(true);
  });
});
