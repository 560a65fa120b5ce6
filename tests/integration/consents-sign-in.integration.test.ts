import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConsents } from "../support/citizen-api.ts";
import { agreeToAll, askedPurposes, isConsentPage, tickedPurposes } from "./support/consents.ts";
import { readInEnglish } from "./support/language.ts";
import { sql, versionOf } from "../support/database.ts";
import { createCitizen, deleteCreatedPeople, makeStaff } from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { realmPurposes, withPurposes } from "./support/purposes.ts";
import type { Purpose } from "./support/purposes.ts";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { passBothSteps, signIn } from "./support/sign-in.ts";

const NEXT_VERSION = "2099-01-01";

let purposes: Purpose[];
let required: Purpose;

beforeAll(async () => {
  purposes = await realmPurposes();
  required = purposes.find((purpose) => purpose.required)!;
});

afterAll(deleteCreatedPeople);

const codes = (some: Purpose[]) => some.map(({ code }) => code);
const requiredCodes = () => codes(purposes.filter((purpose) => purpose.required));

async function decisionsOf(person: Person): Promise<number> {
  const statement = "SELECT count(*) FROM keycloak.machi_consent WHERE user_id = $1";
  return Number((await sql("keycloak", statement, [person.id]))[0]?.count);
}

/** The text of the required purposes in another version, consents to the one before gone or not. */
const withNewVersion = (still_valid: string[], during: () => Promise<void>) =>
  withPurposes(
    (purpose) =>
      purpose.code === required.code ? { ...purpose, version: NEXT_VERSION, still_valid } : purpose,
    during,
  );

describe("ID-11: the first sign-in asks for consents", () => {
  it("ID-11: for every purpose, and no box is ticked beforehand", async () => {
    const { page } = await passBothSteps(await createCitizen());
    expect(askedPurposes(page)).toEqual(codes(purposes));
    expect(tickedPurposes(page)).toEqual([]);
  });

  it("ID-11: what is optional may be left out, which is a decision too", async () => {
    const { page, visitor, verifier } = await passBothSteps(await createCitizen());
    const { leftFor } = await visitor.submit(page, { consent: requiredCodes() });
    const { accessToken } = await redeem(leftFor!, verifier);
    const { consents } = await readConsents(accessToken);
    expect(consents).toHaveLength(purposes.length);
    const given = consents.filter((consent) => consent.given).map(({ purpose }) => purpose);
    expect(given).toEqual(requiredCodes().sort());
  });

  it("ID-11: without what is required nobody goes on: the page comes again with its ticks", async () => {
    const person = await createCitizen();
    const optional = codes(purposes).filter((code) => !requiredCodes().includes(code));
    const { page, visitor } = await passBothSteps(person);
    const again = await visitor.submit(page, { consent: optional });
    expect(again.leftFor).toBeUndefined();
    expect(isConsentPage(again)).toBe(true);
    expect(tickedPurposes(again)).toEqual(optional);
    expect(await decisionsOf(person)).toBe(0);
    expect((await agreeToAll(visitor, again)).leftFor).toBeDefined();
  });

  it("ID-11: who declines is not signed in, nothing is written, and the next sign-in asks again", async () => {
    const person = await createCitizen();
    const version = await versionOf(person.id);
    const { page, visitor } = await passBothSteps(person);
    const end = await visitor.submit(page, { consent: codes(purposes), action: "decline" });
    expect(end.leftFor).toBeUndefined();
    expect(end.html).toContain("同意されなかったため");
    expect(await decisionsOf(person)).toBe(0);
    expect(await versionOf(person.id)).toBe(version);
    const inEnglish = await readInEnglish(visitor, end);
    expect(inEnglish.html).toContain("you are not signed in");
    const signInPage = await visitor.open(authorizationRequest().url);
    expect(signInPage.leftFor).toBeUndefined();
    expect(signInPage.html).toContain('name="username"');
    expect(isConsentPage((await passBothSteps(person)).page)).toBe(true);
  });

  it("PO-8: in English for who reads English", async () => {
    const { page } = await passBothSteps(await createCitizen(), { ui_locales: "en" });
    expect(page.html).toContain("Terms of Use");
    expect(page.html).not.toContain("利用規約");
  });
});

describe("ID-11: a later sign-in asks only when a required consent does not stand", () => {
  it("who agreed is not asked again", async () => {
    const person = await createCitizen();
    await signIn(person);
    expect((await passBothSteps(person)).page.leftFor).toBeDefined();
  });

  it("ID-11: a new version of a text is asked for, in an open session too; the rest begins as it stood", async () => {
    const person = await createCitizen();
    const { visitor } = await signIn(person);
    await withNewVersion([], async () => {
      const page = await visitor.open(authorizationRequest().url);
      expect(askedPurposes(page)).toEqual(codes(purposes));
      expect(tickedPurposes(page)).toEqual(
        codes(purposes).filter((code) => code !== required.code),
      );
      expect((await agreeToAll(visitor, page)).leftFor).toBeDefined();
      expect((await visitor.open(authorizationRequest().url)).leftFor).toBeDefined();
    });
    // Only the new text was a new decision.
    expect(await decisionsOf(person)).toBe(purposes.length + 1);
  });

  it("ID-11: a corrected text to which older consents go on is not asked for", async () => {
    const person = await createCitizen();
    const { visitor } = await signIn(person);
    await withNewVersion([required.version], async () => {
      expect((await visitor.open(authorizationRequest().url)).leftFor).toBeDefined();
    });
  });

  it("ID-11: a text that changes while it is read is shown anew, and nothing is written", async () => {
    const person = await createCitizen();
    const { page, visitor } = await passBothSteps(person);
    await withNewVersion([], async () => {
      const again = await agreeToAll(visitor, page);
      expect(again.html).toContain(`name="version_${required.code}" value="${NEXT_VERSION}"`);
      expect(await decisionsOf(person)).toBe(0);
      expect((await agreeToAll(visitor, again)).leftFor).toBeDefined();
    });
  });

  it("staff are not asked: they are no citizens", async () => {
    const person = await createCitizen();
    await makeStaff(person);
    const { page } = await passBothSteps(person);
    expect(isConsentPage(page)).toBe(false);
    // They set up what staff sign in with, and are done.
    expect(page.html).toContain('value="passkey"');
  });

  it("who leaves the service need not agree to a new text first, but who stays after all must", async () => {
    const leaving = { kc_action: "machi-withdraw" };
    const { page, visitor } = await passBothSteps(await createCitizen(), leaving);
    expect(page.leftFor).toBeUndefined();
    expect(isConsentPage(page)).toBe(false);
    const after = await visitor.submit(page, { action: "cancel" });
    expect(isConsentPage(after)).toBe(true);
    expect((await agreeToAll(visitor, after)).leftFor).toContain("kc_action_status=cancelled");
  });
});
