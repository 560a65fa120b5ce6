import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  atAppPage,
  citizenWithApp,
  isSignedIn,
  tryCode,
} from "../integration/support/app-codes.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";

let citizen: Person;

beforeEach(async () => {
  citizen = await createCitizen();
});

afterAll(deleteCreatedPeople);

/** A new browser at the page that asks for the code. */
async function atCodePage(person = citizen) {
  const visitor = new Visitor(endpoints.keycloak);
  const signInPage = await visitor.open(authorizationRequest().url);
  return { visitor, page: await giveAddressAndPassword(visitor, signInPage, person) };
}

/** Six digits that are not those. */
const other = (code: string, n = 1) => String((Number(code) + n) % 1_000_000).padStart(6, "0");

const asksForCode = ({ html }: Page) => html.includes('name="code"');

/** Types wrong codes until the page says that there were too many, at most `most` times. */
async function guess(visitor: Visitor, page: Page, right: string, most: number): Promise<Page> {
  let current = page;
  for (let n = 1; n <= most && asksForCode(current); n += 1) {
    current = await visitor.submit(current, { code: other(right, n) });
    if (current.html.includes(TOO_MANY)) break;
  }
  return current;
}

/** What a page says and asks, without the addresses that are others at every sign-in. */
const sameBut = (html: string, address: string) =>
  (/<main[^]*<\/main>/.exec(html)?.[0] ?? "")
    .replaceAll(address, "")
    .replaceAll(/(action|href)="[^"]*"/g, "");

const TOO_MANY = "間違いが続いた";

describe("ID-3: guessing a code is stopped", () => {
  it("within one sign-in: the right code comes too late after five wrong ones", async () => {
    const audit = await watchAudit();
    const { visitor, page } = await atCodePage();
    const code = await nextCode(citizen.email);
    const after = await guess(visitor, page, code, 5);
    const late = await visitor.submit(after, { code });
    expect(isSignedIn(late)).toBe(false);
    await audit.sees({ event: "LOGIN", subject: citizen.id });
  });

  it("across resends: another mail gives no other guesses", async () => {
    const { visitor, page } = await atCodePage();
    const first = await nextCode(citizen.email);
    const after = await guess(visitor, page, first, 5);
    await visitor.submit(after, { action: "resend" }).catch(() => after);
    const late = await visitor.submit(after, { code: first });
    expect(isSignedIn(late)).toBe(false);
  });

  it("across sessions: fifteen wrong ones from any browsers close the step, the right password or not", async () => {
    let wrong = 0;
    while (wrong < 15) {
      const { visitor, page } = await atCodePage();
      const code = await nextCode(citizen.email);
      let current = page;
      for (let n = 1; n <= 5 && wrong < 15; n += 1, wrong += 1) {
        current = await visitor.submit(current, { code: other(code, n) });
      }
    }
    // Not even a code is sent any more.
    const { page } = await atCodePage();
    expect(page.html).toContain(TOO_MANY);
  });

  it("a code of one browser is nothing in another, with the same password", async () => {
    const one = await atCodePage();
    const theirs = await nextCode(citizen.email);
    const two = await atCodePage();
    await nextCode(citizen.email);
    const answer = await two.visitor.submit(two.page, { code: theirs });
    expect(isSignedIn(answer)).toBe(false);
    expect(isSignedIn(await one.visitor.submit(one.page, { code: theirs }))).toBe(true);
  });

  it("a code of one citizen is nothing at another's sign-in", async () => {
    const mine = await createCitizen();
    await atCodePage(mine);
    const code = await nextCode(mine.email);
    const { visitor, page } = await atCodePage();
    await nextCode(citizen.email);
    expect(isSignedIn(await visitor.submit(page, { code }))).toBe(false);
  });

  it("a code of a registration is nothing at a sign-in", async () => {
    const address = `attack-${crypto.randomUUID()}@example.jp`;
    const registering = new Visitor(endpoints.keycloak);
    const start = await registering.open(authorizationRequest({ prompt: "create" }).url);
    await registering.submit(start, { email: address });
    const code = await nextCode(address);
    const { visitor, page } = await atCodePage();
    await nextCode(citizen.email);
    expect(isSignedIn(await visitor.submit(page, { code }))).toBe(false);
  });

  it("across addresses of a registration: who changes the address begins with a new code, not with old luck", async () => {
    const [one, two] = [1, 2].map(() => `attack-${crypto.randomUUID()}@example.jp`) as [
      string,
      string,
    ];
    const visitor = new Visitor(endpoints.keycloak);
    const start = await visitor.open(authorizationRequest({ prompt: "create" }).url);
    const first = await visitor.submit(start, { email: one });
    const code = await nextCode(one);
    const again = await visitor.submit(first, { action: "change-address" });
    const second = await visitor.submit(again, { email: two });
    await nextCode(two);
    const answer = await visitor.submit(second, { code });
    expect(asksForCode(answer)).toBe(true);
  });
});

describe("ID-4: a code of an authenticator app is good for once (RFC 6238 §5.2)", () => {
  it("replayed in another sign-in, while the app still shows it, it is refused and recorded", async () => {
    const { person, app } = await citizenWithApp();
    const code = app.code();
    expect(isSignedIn(await tryCode(person, code))).toBe(true);
    const audit = await watchAudit();
    expect(isSignedIn(await tryCode(person, code))).toBe(false);
    await audit.sees({
      event: "LOGIN",
      error: "invalid_user_credentials",
      subject: person.id,
    });
    expect(isSignedIn(await tryCode(person, app.code()))).toBe(true);
  });

  it("of two browsers that ask at once, only one gets in by it", async () => {
    const { person, app } = await citizenWithApp();
    const browsers = [await atAppPage(person), await atAppPage(person)];
    const code = app.code();
    const answers = await Promise.all(
      browsers.map(({ visitor, page }) => visitor.submit(page, { otp: code })),
    );
    expect(answers.filter(isSignedIn)).toHaveLength(1);
  });

  it("used by one browser, it is used up for the other that was asked before", async () => {
    const { person, app } = await citizenWithApp();
    const [one, two] = [await atAppPage(person), await atAppPage(person)];
    const code = app.code();
    expect(isSignedIn(await one.visitor.submit(one.page, { otp: code }))).toBe(true);
    expect(isSignedIn(await two.visitor.submit(two.page, { otp: code }))).toBe(false);
  });

  it("written with full-width digits and a space it is the same code, used up too", async () => {
    const { person, app } = await citizenWithApp();
    const code = app.code();
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const typed = `${wide.slice(0, 3).join("")}\u3000${wide.slice(3).join("")}`;
    expect(isSignedIn(await tryCode(person, typed))).toBe(true);
    expect(isSignedIn(await tryCode(person, code))).toBe(false);
  });

  it("of one citizen's app, it is nothing at another's sign-in", async () => {
    const [mine, theirs] = [await citizenWithApp(), await citizenWithApp()];
    expect(isSignedIn(await tryCode(theirs.person, mine.app.code()))).toBe(false);
  });
});

describe("ID-7: guessing a password is stopped", () => {
  it("ten wrong ones from one network close it there, across sessions, and the right one is not heard", async () => {
    const audit = await watchAudit();
    for (let n = 0; n < 10; n += 1) {
      const visitor = new Visitor(endpoints.keycloak);
      const page = await visitor.open(authorizationRequest().url);
      await giveAddressAndPassword(visitor, page, { ...citizen, password: `wrong-${n}` });
    }
    const { page } = await atCodePage();
    expect(asksForCode(page)).toBe(false);
    await audit.sees({ event: "LOGIN", subject: citizen.id });
  });

  it("a stranger's address is closed alike, so that being closed tells nothing", async () => {
    const stranger = { email: `nobody-${crypto.randomUUID()}@example.jp`, password: "x" };
    const answers: string[] = [];
    for (const person of [citizen, stranger]) {
      let last = "";
      for (let n = 0; n < 11; n += 1) {
        const visitor = new Visitor(endpoints.keycloak);
        const page = await visitor.open(authorizationRequest().url);
        const answer = await giveAddressAndPassword(visitor, page, {
          email: person.email,
          password: `wrong-${n}`,
        });
        last = sameBut(answer.html, person.email);
      }
      answers.push(last);
    }
    expect(answers[0]).toBe(answers[1]);
  });
});
