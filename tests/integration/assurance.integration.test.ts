import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { sql } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { newAuthenticatorApp, type AuthenticatorApp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import { newLinePerson, signInWithLine, signUpWithLine } from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, enrolApp, type Person } from "./support/people.ts";
import { claims, passBothSteps, signIn, type SignedIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

/** A demand for a level (OpenID Connect Core 1.0 §5.5.1.1). */
const essential = (...values: string[]) => ({
  claims: JSON.stringify({ id_token: { acr: { essential: true, values } } }),
});

/** Goes on by an authenticator app from the page that follows the password. */
async function finishByApp(visitor: Visitor, page: Page, app: AuthenticatorApp) {
  return await agreeToAll(visitor, await visitor.submit(page, { otp: app.code() }));
}

describe("ID-4: acr and amr tell what was done", () => {
  it("ID-4: password and e-mail code", async () => {
    const { idToken, accessToken } = await signIn(await createCitizen());
    for (const token of [idToken, accessToken]) {
      expect(claims(token)).toMatchObject({ acr: "two-step", amr: ["pwd", "email"] });
    }
  });

  it("ID-4: password and authenticator app, which is proposed before the code by mail", async () => {
    const person = await createCitizen();
    const app = newAuthenticatorApp();
    await enrolApp(person, app);
    const { url, verifier } = authorizationRequest();
    const visitor = new Visitor(endpoints.keycloak);
    const appPage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
    const { leftFor } = await finishByApp(visitor, appPage, app);
    const { idToken } = await redeem(leftFor!, verifier);
    expect(claims(idToken)).toMatchObject({ acr: "two-step", amr: ["pwd", "otp"] });
  });

  it("ID-4: another way than the one proposed", async () => {
    const person = await createCitizen();
    await enrolApp(person, newAuthenticatorApp());
    const { url, verifier } = authorizationRequest();
    const visitor = new Visitor(endpoints.keycloak);
    const appPage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
    const choice = await visitor.submit(appPage, { action: "other-way" });
    expect(choice.html).toContain('value="app"');
    expect(choice.html).not.toContain('value="passkey"');
    const codePage = await visitor.submit(choice, { way: "email" });
    const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
    const { leftFor } = await agreeToAll(visitor, next);
    const { idToken } = await redeem(leftFor!, verifier);
    expect(claims(idToken)).toMatchObject({ acr: "two-step", amr: ["pwd", "email"] });
  });

  it("ID-4: LINE and e-mail code", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const { idToken } = await signInWithLine(person);
    expect(claims(idToken)).toMatchObject({ acr: "two-step" });
    expect(new Set(claims(idToken).amr as string[])).toEqual(new Set(["line", "email"]));
  });

  it("ID-4: a way that the citizen does not have cannot be chosen", async () => {
    const person = await createCitizen();
    const visitor = new Visitor(endpoints.keycloak);
    const addressPage = await visitor.open(authorizationRequest().url);
    const codePage = await giveAddressAndPassword(visitor, addressPage, person);
    const again = await visitor.submit(codePage, { code: "", way: "passkey" });
    expect(again.html).toContain('name="code"');
  });
});

describe("ID-4: what a relying party asks for", () => {
  let person: Person;
  let signedIn: SignedIn;

  beforeAll(async () => {
    person = await createCitizen();
    signedIn = await signIn(person);
  });

  it.each([
    ["prompt=login", { prompt: "login" }],
    ["max_age=0", { max_age: "0" }],
  ])("ID-4: %s asks for both steps again", async (_, parameters: Record<string, string>) => {
    const { url, verifier } = authorizationRequest(parameters);
    const { visitor } = signedIn;
    const passwordPage = await visitor.open(url);
    expect(passwordPage.html).toContain(person.email);
    const codePage = await visitor.submit(passwordPage, { password: person.password });
    const { leftFor } = await visitor.submit(codePage, { code: await nextCode(person.email) });
    const { idToken } = await redeem(leftFor!, verifier);
    const { auth_time, amr } = claims(idToken);
    expect(amr).toEqual(["pwd", "email"]);
    expect(Number(auth_time)).toBeGreaterThanOrEqual(Number(claims(signedIn.idToken).auth_time));
  });

  it("ID-4: prompt=none is answered by the session, with the level it has", async () => {
    const { url, verifier } = authorizationRequest({ prompt: "none" });
    const { leftFor } = await signedIn.visitor.open(url);
    const { idToken } = await redeem(leftFor!, verifier);
    expect(claims(idToken)).toMatchObject({ acr: "two-step", amr: ["pwd", "email"] });
  });

  it("ID-4: a lower level than the realm's least is not given", async () => {
    const { url, verifier } = authorizationRequest({ acr_values: "basic" });
    const { leftFor } = await signedIn.visitor.open(url);
    const { idToken } = await redeem(leftFor!, verifier);
    expect(claims(idToken).acr).toBe("two-step");
  });
});

describe("ID-4: a demand that cannot be met is an error for who made it, never less in silence", () => {
  it.each([
    ["level 3 as an essential claim, which the realm does not offer", essential("mynumber")],
    ["level 3 by acr_values", { acr_values: "mynumber" }],
    ["a level that nobody knows, as an essential claim", essential("urn:gold")],
    ["a list with such a level", essential("two-step", "urn:gold")],
    ["a level by its number, which no token says", essential("2")],
    ["less than this client is given at least, as an essential claim", essential("basic")],
  ])("ID-4: %s", async (_, asked: Record<string, string>) => {
    const { url } = authorizationRequest(asked);
    expectUnmet(await new Visitor(endpoints.keycloak).open(url), url);
  });

  it("ID-4: on the way to LINE, to registration, and without a page", async () => {
    for (const way of [{ kc_idp_hint: "line" }, { prompt: "create" }, { prompt: "none" }]) {
      const { url } = authorizationRequest({ ...essential("mynumber"), ...way });
      expectUnmet(await new Visitor(endpoints.keycloak, endpoints.line).open(url), url);
    }
  });

  it("ID-4: with a session, which goes on for those who ask for two steps", async () => {
    const { visitor } = await signIn(await createCitizen());
    const { url } = authorizationRequest(essential("mynumber"));
    expectUnmet(await visitor.open(url), url);
    const { leftFor } = await visitor.open(authorizationRequest({ prompt: "none" }).url);
    expect(new URL(leftFor ?? "").searchParams.has("code")).toBe(true);
  });

  it("OP-5: is recorded, with the client that made it", async () => {
    const before = await lastUnmet();
    await new Visitor(endpoints.keycloak).open(authorizationRequest(essential("urn:gold")).url);
    expect(await lastUnmet()).toMatchObject({
      event: "LOGIN",
      outcome: "failure",
      client: "portal",
    });
    expect(await lastUnmet()).not.toEqual(before);
  });

  it.each([
    ["a level that nobody knows", { acr_values: "urn:gold" }],
    ["one of two levels", { acr_values: "mynumber two-step" }],
    [
      "a claim that is not essential",
      { claims: JSON.stringify({ id_token: { acr: { values: ["urn:gold"] } } }) },
    ],
  ])("ID-4: a wish is met at the usual level, truthfully: %s", async (_, asked) => {
    const person = await createCitizen();
    const { page, visitor, verifier } = await passBothSteps(
      person,
      asked as Record<string, string>,
    );
    const { leftFor } = await agreeToAll(visitor, page);
    expect(claims((await redeem(leftFor!, verifier)).idToken).acr).toBe("two-step");
  });
});

/** The error at the relying party (OpenID Connect Core Error Code unmet_authentication_requirements 1.0). */
function expectUnmet({ leftFor = "about:blank" }: Page, request: string): void {
  const { searchParams } = new URL(leftFor);
  expect(searchParams.get("error")).toBe("unmet_authentication_requirements");
  expect(searchParams.get("state")).toBe(new URL(request).searchParams.get("state"));
  expect(searchParams.get("iss")).toBe(endpoints.realm);
  expect(searchParams.has("code")).toBe(false);
}

async function lastUnmet() {
  const [line] = await sql(
    "keycloak",
    `SELECT id, event, outcome, client FROM keycloak.machi_audit
     WHERE error = 'unmet_authentication_requirements' ORDER BY id DESC LIMIT 1`,
  );
  return line;
}
