import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  citizenWithApp,
  isSignedIn,
  tryCode,
  wrongCode,
} from "../integration/support/app-codes.ts";
import { openCounter, tryCounterCode } from "../integration/support/counter-codes.ts";
import { withFullNetwork } from "../integration/support/full-network.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { beginReset, setPassword } from "../integration/support/reset.ts";
import { adminOk } from "../support/admin.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import {
  atSecondStep,
  guess,
  guessUntilClosed,
  GUESSES_PER_CODE,
  GUESSES_PER_NETWORK,
  isClosed,
  letResendPausePass,
  MOST_GUESSES,
  otherThan,
} from "./support/guesses.ts";
import { citizenWithRecoveryCodes, tryRecoveryCode } from "./support/recovery-codes.ts";

const WRONG = "invalid_user_credentials";
const CLOSED = "user_temporarily_disabled";

const newAddress = () => `attack-${crypto.randomUUID()}@example.jp`;

/** Gives an account another password, as staff do. */
async function changePassword({ id }: Person): Promise<string> {
  const value = `Other-${crypto.randomUUID()}`;
  await adminOk("PUT", `users/${id}/reset-password`, { type: "password", value });
  return value;
}

/** A new browser at the page of a code to this address, in a registration. */
async function atRegistrationCode(email: string) {
  const visitor = new Visitor(endpoints.keycloak);
  const start = await visitor.open(authorizationRequest({ prompt: "create" }).url);
  return { visitor, page: await visitor.submit(start, { email }) };
}

/** A new browser at the page of a code to this address, in a reset. */
async function atResetCode(email: string) {
  const { visitor, page } = await beginReset();
  return { visitor, page: await visitor.submit(page, { email }) };
}

afterAll(deleteCreatedPeople);

describe("ID-3: guessing a mailed code is stopped (CWE-307)", () => {
  let citizen: Person;

  beforeEach(async () => {
    citizen = await createCitizen();
  });

  /** A sign-in of the citizen in a new browser, with the code that was mailed for it. */
  const signInWithCode = async (person = citizen) => {
    const at = await atSecondStep(person);
    return { ...at, code: isClosed(at.page) ? undefined : await nextCode(person.email) };
  };

  it("within one sign-in: the right code comes too late after the last guess", async () => {
    const audit = await watchAudit();
    const { visitor, page } = await atSecondStep(citizen);
    const code = await nextCode(citizen.email);
    const after = await guess({ visitor, page }, code);
    expect(isClosed(after)).toBe(true);
    const late = await visitor.submit(after, { code });
    expect(isSignedIn(late)).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: citizen.id });
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: citizen.id });
  });

  it("across resends: a code mailed anew is not heard once the guesses before it were too many", async () => {
    const audit = await watchAudit();
    const { visitor, page } = await atSecondStep(citizen);
    const first = await nextCode(citizen.email);
    const before = await guess({ visitor, page }, first, GUESSES_PER_CODE - 1);
    await letResendPausePass();
    const resent = await visitor.submit(before, { action: "resend" });
    const second = await nextCode(citizen.email);
    const last = await visitor.submit(resent, { code: otherThan(second) });
    expect(isClosed(last), "one guess was left of the first code's").toBe(true);
    const late = await visitor.submit(last, { code: second });
    expect(isSignedIn(late)).toBe(false);
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: citizen.id });
  });

  it("across resends: with a guess left, the new code is right and the old one wrong", async () => {
    const { visitor, page } = await atSecondStep(citizen);
    const first = await nextCode(citizen.email);
    await letResendPausePass();
    const resent = await visitor.submit(page, { action: "resend" });
    const second = await nextCode(citizen.email);
    const old = await visitor.submit(resent, { code: first });
    expect(isSignedIn(old)).toBe(false);
    expect(isSignedIn(await visitor.submit(old, { code: second }))).toBe(true);
  });

  it("across sessions and passwords: not even a code is sent any more, whatever the password", async () => {
    const audit = await watchAudit();
    const guesses = await guessUntilClosed(() => signInWithCode());
    expect(guesses).toBeGreaterThan(GUESSES_PER_CODE);
    expect(guesses).toBeLessThanOrEqual(MOST_GUESSES);
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: citizen.id });
    const { page } = await atSecondStep({ ...citizen, password: await changePassword(citizen) });
    expect(isClosed(page)).toBe(true);
  });

  it("across addresses: who has guessed at many from one network is heard at none", async () => {
    const begun = await signInWithCode();
    await guess(begun, begun.code!, 1);
    const other = await createCitizen();
    const audit = await watchAudit();
    await withFullNetwork("email-code", async () => {
      expect(isClosed((await atSecondStep(other)).page)).toBe(true);
      expect(isClosed((await atRegistrationCode(newAddress())).page)).toBe(true);
    });
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: other.id });
    await audit.sees({ event: "REGISTER", error: CLOSED });
  });

  it("a code of one browser is nothing in another, with the same password", async () => {
    const one = await atSecondStep(citizen);
    const theirs = await nextCode(citizen.email);
    const two = await atSecondStep(citizen);
    await nextCode(citizen.email);
    const audit = await watchAudit();
    expect(isSignedIn(await two.visitor.submit(two.page, { code: theirs }))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: citizen.id });
    expect(isSignedIn(await one.visitor.submit(one.page, { code: theirs }))).toBe(true);
  });

  it.each([
    ["another citizen's sign-in", async () => await atSecondStep(await createCitizen())],
    ["a registration", async () => await atRegistrationCode(newAddress())],
    ["a reset of the password", async () => await atResetCode((await createCitizen()).email)],
  ])("a code of a sign-in is nothing at %s", async (_, begin) => {
    await atSecondStep(citizen);
    const code = await nextCode(citizen.email);
    const { visitor, page } = await begin();
    const answer = await visitor.submit(page, { code });
    expect(answer.html).toContain('name="code"');
  });

  it("a registration's guesses are recorded, and an address given anew begins with a code of its own", async () => {
    const [one, two] = [newAddress(), newAddress()];
    const audit = await watchAudit();
    const { visitor, page } = await atRegistrationCode(one);
    const code = await nextCode(one);
    const again = await visitor.submit(page, { action: "change-address" });
    const second = await visitor.submit(again, { email: two });
    await nextCode(two);
    const answer = await visitor.submit(second, { code });
    expect(answer.html).toContain('name="code"');
    await audit.sees({ event: "REGISTER", error: WRONG });
  });

  it("across sessions of a reset: no more codes are sent, and the sign-in is not closed by it", async () => {
    const audit = await watchAudit();
    const guesses = await guessUntilClosed(async () => {
      const at = await atResetCode(citizen.email);
      return { ...at, code: isClosed(at.page) ? undefined : await nextCode(citizen.email) };
    });
    expect(guesses).toBeGreaterThan(GUESSES_PER_CODE);
    await audit.sees({ event: "RESET_PASSWORD", error: WRONG });
    await audit.sees({ event: "RESET_PASSWORD", error: CLOSED });
    const { visitor, page, code } = await signInWithCode();
    expect(isSignedIn(await visitor.submit(page, { code: code! }))).toBe(true);
  });
});

describe("ID-4: guessing a code of an authenticator app is stopped (CWE-307)", () => {
  it("across sessions and passwords: the right one is not heard after ten wrong ones", async () => {
    const { person, app } = await citizenWithApp();
    const audit = await watchAudit();
    for (let n = 0; n < GUESSES_PER_NETWORK; n += 1) await tryCode(person, wrongCode(n));
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
    const password = await changePassword(person);
    expect(isSignedIn(await tryCode({ ...person, password }, app.code()))).toBe(false);
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: person.id });
  });

  it("of one citizen's app, it is nothing at another's sign-in", async () => {
    const [mine, theirs] = [await citizenWithApp(), await citizenWithApp()];
    const audit = await watchAudit();
    expect(isSignedIn(await tryCode(theirs.person, mine.app.code()))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: theirs.person.id });
  });
});

describe("ID-4: guessing a recovery code is stopped (CWE-307)", () => {
  it("across sessions and passwords: the right one is not heard after ten wrong ones", async () => {
    const { person, codes } = await citizenWithRecoveryCodes();
    const audit = await watchAudit();
    for (let n = 0; n < GUESSES_PER_NETWORK; n += 1) {
      await tryRecoveryCode(person, `GUESS${String(n).padStart(7, "0")}`);
    }
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
    const password = await changePassword(person);
    expect(isSignedIn(await tryRecoveryCode({ ...person, password }, codes[0]!))).toBe(false);
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: person.id });
  });
});

describe("ID-7: guessing a code of the counter is stopped (CWE-307)", () => {
  let issue: (person: Person) => Promise<string>;

  beforeAll(async () => {
    issue = await openCounter();
  });

  it("across sessions: the right one is not heard after ten wrong ones", async () => {
    const person = await createCitizen();
    const code = await issue(person);
    const audit = await watchAudit();
    for (let n = 0; n < GUESSES_PER_NETWORK; n += 1) {
      await tryCounterCode(person.email, `0000-0000-000${n}`);
    }
    const late = await tryCounterCode(person.email, code);
    expect(isClosed(late.page)).toBe(true);
    const refused = {
      event: "CUSTOM_REQUIRED_ACTION",
      act: "counter_code_refused",
      subject: person.id,
    };
    await audit.sees({ ...refused, error: "counterCodeInvalid" });
    await audit.sees({ ...refused, error: "counterCodeTooManyAttempts" });
  });
});

describe("ID-7: guessing a password is stopped (CWE-307)", () => {
  /** What a page says and asks, without the addresses that are others at every sign-in. */
  const sameBut = (html: string, address: string) =>
    (/<main[^]*<\/main>/.exec(html)?.[0] ?? "")
      .replaceAll(address, "")
      .replaceAll(/(action|href)="[^"]*"/g, "");

  const asksForCode = (html: string) => html.includes('name="code"');

  it("ten wrong ones close it, for a citizen and for a stranger alike, and a reset gives no new ones", async () => {
    const citizen = await createCitizen();
    const stranger = { email: newAddress(), password: "x" };
    const audit = await watchAudit();
    const answers: string[] = [];
    for (const person of [citizen, stranger]) {
      let last = "";
      for (let n = 0; n <= GUESSES_PER_NETWORK; n += 1) {
        const { page } = await atSecondStep({ ...person, password: `wrong-${n}` });
        last = sameBut(page.html, person.email);
      }
      answers.push(last);
    }
    expect(answers[0]).toBe(answers[1]);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: citizen.id });
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: citizen.id });
    await audit.sees({ event: "LOGIN", error: "user_not_found" });
    expect(asksForCode((await atSecondStep(citizen)).page.html), "the right one").toBe(false);

    const { visitor, page } = await atResetCode(citizen.email);
    const code = await nextCode(citizen.email);
    const password = "Harbour-words-of-2026";
    await setPassword(visitor, await visitor.submit(page, { code }), password);
    const { page: refused } = await atSecondStep({ ...citizen, password });
    expect(isClosed(refused)).toBe(true);
  });

  it("across addresses: who has guessed at many from one network is heard at none", async () => {
    const citizen = await createCitizen();
    await atSecondStep({ email: newAddress(), password: "wrong" });
    const audit = await watchAudit();
    await withFullNetwork("password", async () => {
      expect(isClosed((await atSecondStep(citizen)).page)).toBe(true);
    });
    await audit.sees({ event: "LOGIN", error: CLOSED, subject: citizen.id });
    const start = new Visitor(endpoints.keycloak);
    const page = await start.open(authorizationRequest().url);
    expect(asksForCode((await giveAddressAndPassword(start, page, citizen)).html)).toBe(true);
  });
});
