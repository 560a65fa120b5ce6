import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesAbout } from "../support/audit.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { sql } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { atAppPage, citizenWithApp, isSignedIn, tryCode, wrongCode } from "./support/app-codes.ts";
import { withFullNetwork } from "./support/full-network.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { signIn, signOut } from "./support/sign-in.ts";
import { newStaff, staffToken } from "./support/staff.ts";

const LONG = 180_000;
const PER_NETWORK_AND_ACCOUNT = 10;
/** What the page says of the refusal (theme/src/login/messages/sign-in.ts). */
const TOO_MANY = "間違いが続いたため";

let hanako: Person;

beforeAll(async () => {
  hanako = await createCitizen();
});

afterAll(deleteCreatedPeople);

/** Types a password; gives what the page says then, without what differs from page to page. */
async function tryToSignIn(person: Pick<Person, "email" | "password">) {
  const visitor = new Visitor(endpoints.keycloak);
  const page = await visitor.open(authorizationRequest().url);
  return await giveAddressAndPassword(visitor, page, person);
}

const wrong = (email: string) => tryToSignIn({ email, password: "wrong" });

async function exhaust(email: string): Promise<void> {
  for (let n = 0; n <= PER_NETWORK_AND_ACCOUNT; n++) await wrong(email);
}

const errorsOf = async ({ id }: Person) =>
  (await linesAbout(id)).filter(({ event }) => event === "LOGIN").map(({ error }) => error);

const asksForCode = (html: string) => html.includes('name="code"');

describe("ID-4: guesses at a password", () => {
  it(
    "ID-4: the eleventh is refused, the right password too, and each is recorded",
    { timeout: LONG },
    async () => {
      await exhaust(hanako.email);
      const page = await tryToSignIn(hanako);
      expect(asksForCode(page.html)).toBe(false);
      const errors = await errorsOf(hanako);
      expect(errors).toEqual([
        ...Array.from({ length: PER_NETWORK_AND_ACCOUNT }, () => "invalid_user_credentials"),
        "user_temporarily_disabled",
        "user_temporarily_disabled",
      ]);
    },
  );

  it("ID-7: an address of nobody is refused after as many", { timeout: LONG }, async () => {
    const unknown = `nobody-${crypto.randomUUID()}@example.jp`;
    const told = async (email: string) => {
      const refused: boolean[] = [];
      for (let n = 0; n <= PER_NETWORK_AND_ACCOUNT; n++) {
        refused.push((await wrong(email)).html.includes(TOO_MANY));
      }
      return refused;
    };
    const afterTen = [...Array.from({ length: PER_NETWORK_AND_ACCOUNT }, () => false), true];
    expect(await told(unknown)).toEqual(afterTen);
    expect(await told((await createCitizen()).email)).toEqual(afterTen);
  });

  it(
    "ID-4: a right password among wrong ones gives nothing back but itself",
    { timeout: LONG },
    async () => {
      const person = await createCitizen();
      for (let n = 0; n < 5; n++) await wrong(person.email);
      await signOut(await signIn(person));
      for (let n = 0; n < 5; n++) await wrong(person.email);
      expect(asksForCode((await tryToSignIn(person)).html)).toBe(false);
    },
  );

  it(
    "ID-4: who fills an account's limit from one network keeps the citizen out of no other",
    { timeout: LONG },
    async () => {
      const person = await createCitizen();
      await exhaust(person.email);
      // All of a test's visitors come from one network: what was counted is put down to another one.
      await sql(
        "keycloak",
        `DELETE FROM keycloak.machi_attempt_counter AS counter
       WHERE scope LIKE '%-and-network' AND owner IN
         (SELECT owner FROM keycloak.machi_attempt_counter
          WHERE hits[1] = counter.hits[1] AND cardinality(hits) = $1)`,
        [PER_NETWORK_AND_ACCOUNT],
      );
      expect(asksForCode((await tryToSignIn(person)).html)).toBe(true);
    },
  );
});

/** Types wrong codes of the app in new browsers, as many as a network may at an account. */
async function exhaustApp(person: Person): Promise<void> {
  for (let n = 0; n < PER_NETWORK_AND_ACCOUNT; n++) await tryCode(person, wrongCode(n));
}

/** Puts what is counted against an account as far into the past. */
async function letPass(owner: string, minutes: number): Promise<void> {
  await sql(
    "keycloak",
    `UPDATE keycloak.machi_attempt_counter
        SET hits = ARRAY(SELECT hit - $2::bigint * 60000 FROM unnest(hits) AS hit) WHERE owner = $1`,
    [owner, minutes],
  );
}

/** Under which hash an account is counted, seen by what a wrong code adds: counters name nobody. */
async function ownerOf(person: Person): Promise<string> {
  const owners = async () =>
    (
      await sql(
        "keycloak",
        "SELECT owner FROM keycloak.machi_attempt_counter WHERE factor = 'totp' AND scope = 'account'",
      )
    ).map(({ owner }) => String(owner));
  const before = new Set(await owners());
  await tryCode(person, wrongCode(999));
  return (await owners()).find((owner) => !before.has(owner))!;
}

describe("ID-4: guesses at a code of an authenticator app", () => {
  it(
    "ID-4: are counted across sign-ins, apart from other factors, and by no success reset",
    { timeout: LONG },
    async () => {
      const { person, app } = await citizenWithApp();
      await exhaustApp(person);
      const refused = await tryCode(person, app.code());
      expect(isSignedIn(refused)).toBe(false);
      expect(refused.html).toContain(TOO_MANY);
      expect((await errorsOf(person)).at(-1)).toBe("user_temporarily_disabled");

      // The password is right all the while, and so is a code by mail: both stay open.
      const { visitor, page } = await atAppPage(person);
      const choice = await visitor.submit(page, { action: "other-way" });
      const codePage = await visitor.submit(choice, { way: "email" });
      const end = await visitor.submit(codePage, { code: await nextCode(person.email) });
      expect(isSignedIn(end)).toBe(true);
      expect(isSignedIn(await tryCode(person, app.code())), "that success opened nothing").toBe(
        false,
      );
    },
  );

  it(
    "ID-4: closed for one account, they are open for another from the same network",
    { timeout: LONG },
    async () => {
      const [closed, open] = [await citizenWithApp(), await citizenWithApp()];
      await exhaustApp(closed.person);
      expect(isSignedIn(await tryCode(closed.person, closed.app.code()))).toBe(false);
      expect(isSignedIn(await tryCode(open.person, open.app.code()))).toBe(true);
    },
  );

  it(
    "ID-4: are open again when the time has passed: nothing is locked for good",
    { timeout: LONG },
    async () => {
      const { person, app } = await citizenWithApp();
      const owner = await ownerOf(person);
      await exhaustApp(person);
      expect(isSignedIn(await tryCode(person, app.code()))).toBe(false);
      await letPass(owner, 16);
      expect(isSignedIn(await tryCode(person, app.code()))).toBe(true);
    },
  );

  it(
    "ID-4: at many accounts from one network fill the network's own limit, for this factor alone",
    { timeout: LONG },
    async () => {
      const { person, app } = await citizenWithApp();
      await tryCode(person, wrongCode(0));
      await withFullNetwork("totp", async () => {
        expect((await tryCode(person, app.code())).html).toContain(TOO_MANY);
        // Passwords and codes by mail have counters of their own.
        const citizen = await createCitizen();
        await signOut(await signIn(citizen));
      });
      expect(isSignedIn(await tryCode(person, app.code()))).toBe(true);
    },
  );

  it("ID-10: are freed by the help desk", { timeout: LONG }, async () => {
    const { person, app } = await citizenWithApp();
    await exhaustApp(person);
    expect(isSignedIn(await tryCode(person, app.code()))).toBe(false);
    const token = await staffToken(await newStaff("help-desk"));
    await fetch(`${endpoints.adminHost}/admin/realms/city/attempt-limits/${person.id}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(isSignedIn(await tryCode(person, app.code()))).toBe(true);
  });
});

describe("ID-10: the help desk frees an account", () => {
  it(
    "ID-10: sees what stands, lifts it, and the record says who did",
    { timeout: LONG },
    async () => {
      const person = await createCitizen();
      await exhaust(person.email);
      const staff = await newStaff("help-desk");
      const token = await staffToken(staff);
      const ask = (method: string) =>
        fetch(`${endpoints.adminHost}/admin/realms/city/attempt-limits/${person.id}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
        });
      expect(await (await ask("GET")).json()).toMatchObject({
        limits: expect.arrayContaining([
          expect.objectContaining({
            factor: "password",
            scope: "account-and-network",
            reached: true,
          }),
        ]) as unknown,
      });
      expect(await (await ask("DELETE")).json()).toEqual({ lifted: 4 });
      expect((await linesAbout(person.id)).at(-1)).toMatchObject({
        actor_kind: "staff",
        actor_id: staff.id,
        event: "ADMIN_DELETE",
        details: { act: "attempt_limits_lifted", lifted: "4", resource: "ATTEMPT_LIMITS" },
      });
      expect(asksForCode((await tryToSignIn(person)).html)).toBe(true);
    },
  );
});
