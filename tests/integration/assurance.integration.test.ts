import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { sql } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { newPasskey } from "../support/passkey.ts";
import { newRecoveryCodes } from "../support/recovery-codes.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import {
  comeFromLine,
  newLinePerson,
  signInWithLine,
  signUpWithLine,
  userByEmail,
} from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import {
  createCitizen,
  deleteCreatedPeople,
  enrol,
  enrolApp,
  type Person,
} from "./support/people.ts";
import { claims, passBothSteps, signIn, type SignedIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

/** A demand for a level (OpenID Connect Core 1.0 §5.5.1.1). */
const essential = (...values: string[]) => ({
  claims: JSON.stringify({ id_token: { acr: { essential: true, values } } }),
});

/** A second step beside the code by mail. */
interface SecondStep {
  readonly what: string;
  readonly amr: string;
  /** Sets it up for an account; gives what passes its page. */
  prepare(
    account: Pick<Person, "id">,
  ): Promise<(visitor: Visitor, page: Page) => Promise<Page> | Page>;
}

const SECOND_STEPS: SecondStep[] = [
  {
    what: "passkey",
    amr: "swk",
    async prepare(account) {
      const passkey = newPasskey();
      await enrol(account, passkey);
      return (visitor, page) => visitor.submit(page, passkey.answer(page, account.id));
    },
  },
  {
    what: "authenticator app",
    amr: "otp",
    async prepare(account) {
      const app = newAuthenticatorApp();
      await enrolApp(account, app);
      return (visitor, page) => visitor.submit(page, { otp: app.code() });
    },
  },
  {
    what: "recovery code",
    amr: "rec",
    async prepare(account) {
      const { credential, codes } = newRecoveryCodes();
      await enrol(account, { credential, codes });
      return async (visitor, page) => {
        const choice = await visitor.submit(page, { action: "other-way" });
        const codePage = await visitor.submit(choice, { way: "recovery-code" });
        return await visitor.submit(codePage, { recoveryCodeInput: codes[0]! });
      };
    },
  },
];

/** `acr` and `amr` in the ID token to which a sign-in leads. */
async function levelAndMethods(visitor: Visitor, page: Page, verifier: string) {
  const { leftFor } = await agreeToAll(visitor, page);
  const { acr, amr } = claims((await redeem(leftFor!, verifier)).idToken);
  return [acr, amr] as [string, string[]];
}

describe("ID-4: acr and amr tell what was done", () => {
  it("ID-4: password and e-mail code", async () => {
    const { idToken, accessToken } = await signIn(await createCitizen());
    for (const token of [idToken, accessToken]) {
      expect(claims(token)).toMatchObject({ acr: "two-step", amr: ["pwd", "email"] });
    }
  });

  it("ID-2: a user-verified passkey alone, which is two steps", async () => {
    for (const [synced, amr] of [
      [true, "swk"],
      [false, "hwk"],
    ] as const) {
      const person = await createCitizen();
      const passkey = newPasskey({ synced });
      await enrol(person, passkey);
      const { url, verifier } = authorizationRequest();
      const visitor = new Visitor(endpoints.keycloak);
      const addressPage = await visitor.open(url);
      const next = await visitor.submit(addressPage, passkey.answer(addressPage, person.id));
      expect(await levelAndMethods(visitor, next, verifier)).toEqual(["two-step", [amr]]);
    }
  });

  it.each(SECOND_STEPS)("ID-4: password and $what", async ({ amr, prepare }) => {
    const person = await createCitizen();
    const pass = await prepare(person);
    const { url, verifier } = authorizationRequest();
    const visitor = new Visitor(endpoints.keycloak);
    const page = await giveAddressAndPassword(visitor, await visitor.open(url), person);
    const next = await pass(visitor, page);
    expect(await levelAndMethods(visitor, next, verifier)).toEqual(["two-step", ["pwd", amr]]);
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

  it.each(SECOND_STEPS)("ID-2: LINE and $what", async ({ amr, prepare }) => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const pass = await prepare((await userByEmail(person.email))!);
    const { page, visitor, verifier } = await comeFromLine(person);
    const [acr, used] = await levelAndMethods(visitor, await pass(visitor, page), verifier);
    expect(acr).toBe("two-step");
    expect(new Set(used)).toEqual(new Set(["line", amr]));
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
    ["a list of such levels and others that cannot be had", essential("urn:gold", "mynumber", "2")],
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

  it("ID-4: of a list one that can be met suffices, and acr tells which it was", async () => {
    const person = await createCitizen();
    const { page, visitor, verifier } = await passBothSteps(
      person,
      essential("urn:gold", "two-step", "mynumber"),
    );
    const [acr] = await levelAndMethods(visitor, page, verifier);
    expect(acr).toBe("two-step");
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
