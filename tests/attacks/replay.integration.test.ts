import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  atAppPage,
  citizenWithApp,
  isSignedIn,
  tryCode,
} from "../integration/support/app-codes.ts";
import {
  changeAddress,
  newAddress,
  pressUndo,
  undoLinkIn,
} from "../integration/support/change-address.ts";
import { openCounter, tryCounterCode } from "../integration/support/counter-codes.ts";
import {
  comeFromLine,
  lineFaults,
  newLinePerson,
  signUpWithLine,
  userByEmail,
} from "../integration/support/line.ts";
import { nextCode, nextMailTo, nextNotice } from "../integration/support/mailbox.ts";
import {
  createCitizen,
  deleteCreatedPeople,
  deleteLater,
  enrol,
  type Person,
} from "../integration/support/people.ts";
import { setPassword } from "../integration/support/reset.ts";
import { passBothSteps, signIn } from "../integration/support/sign-in.ts";
import { agreeToAll } from "../integration/support/consents.ts";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { call } from "../support/citizen-api.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { alarmLinkIn } from "../support/mailbox.ts";
import { newPasskey } from "../support/passkey.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { atSecondStep } from "./support/guesses.ts";
import { citizenWithRecoveryCodes, tryRecoveryCode } from "./support/recovery-codes.ts";
import { RecordingVisitor } from "./support/recording-visitor.ts";

const WRONG = "invalid_user_credentials";

const newBrowser = () => new Visitor(endpoints.keycloak);

/** Whether an answer holds an authorization code, or the page before one. */
const leadsIn = (page: Page) =>
  isSignedIn(page) && new URL(page.leftFor ?? "about:blank").searchParams.get("error") === null;

afterAll(deleteCreatedPeople);

describe("ID-3: a mailed code is good for once (CWE-294)", () => {
  let citizen: Person;
  let used: { visitor: Visitor; codePage: Page; code: string };

  beforeAll(async () => {
    citizen = await createCitizen();
    const { visitor, page } = await atSecondStep(citizen);
    const code = await nextCode(citizen.email);
    const next = await visitor.submit(page, { code });
    expect(isSignedIn(next)).toBe(true);
    await agreeToAll(visitor, next);
    used = { visitor, codePage: page, code };
  });

  it("in the same browser: at the next sign-in the used one is wrong, and recorded", async () => {
    const { visitor, code } = used;
    const audit = await watchAudit();
    const passwordPage = await visitor.open(authorizationRequest({ prompt: "login" }).url);
    const codePage = await visitor.submit(passwordPage, { password: citizen.password });
    await nextCode(citizen.email);
    expect(isSignedIn(await visitor.submit(codePage, { code }))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: citizen.id });
  });

  it("in another browser: at a sign-in with the right password it is wrong, and recorded", async () => {
    const { visitor, page } = await atSecondStep(citizen);
    await nextCode(citizen.email);
    const audit = await watchAudit();
    expect(isSignedIn(await visitor.submit(page, { code: used.code }))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: citizen.id });
  });

  it("the form itself, sent again from another browser, is nobody's", async () => {
    const audit = await watchAudit();
    const again = await newBrowser().submit(used.codePage, { code: used.code });
    expect(leadsIn(again)).toBe(false);
    await audit.sees({ event: "LOGIN", error: "cookie_not_found" });
  });
});

describe("ID-4: a code of an authenticator app is good for once (RFC 6238 §5.2)", () => {
  it("replayed in another sign-in, while the app still shows it, it is refused and recorded", async () => {
    const { person, app } = await citizenWithApp();
    const code = app.code();
    expect(isSignedIn(await tryCode(person, code))).toBe(true);
    const audit = await watchAudit();
    expect(isSignedIn(await tryCode(person, code))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
    expect(isSignedIn(await tryCode(person, app.code()))).toBe(true);
  });

  it("of two browsers that ask at once, only one gets in by it", async () => {
    const { person, app } = await citizenWithApp();
    const browsers = [await atAppPage(person), await atAppPage(person)];
    const code = app.code();
    const audit = await watchAudit();
    const answers = await Promise.all(
      browsers.map(({ visitor, page }) => visitor.submit(page, { otp: code })),
    );
    expect(answers.filter(isSignedIn)).toHaveLength(1);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
  });

  it("used by one browser, it is used up for the other that was asked before", async () => {
    const { person, app } = await citizenWithApp();
    const [one, two] = [await atAppPage(person), await atAppPage(person)];
    const code = app.code();
    expect(isSignedIn(await one.visitor.submit(one.page, { otp: code }))).toBe(true);
    const audit = await watchAudit();
    expect(isSignedIn(await two.visitor.submit(two.page, { otp: code }))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
  });

  it("written with full-width digits and a space it is the same code, used up too", async () => {
    const { person, app } = await citizenWithApp();
    const code = app.code();
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const typed = `${wide.slice(0, 3).join("")}\u3000${wide.slice(3).join("")}`;
    expect(isSignedIn(await tryCode(person, typed))).toBe(true);
    const audit = await watchAudit();
    expect(isSignedIn(await tryCode(person, code))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
  });
});

describe("ID-4: a recovery code is good for once (CWE-294)", () => {
  it("in another browser the used one is refused and recorded, and the next one is right", async () => {
    const { person, codes } = await citizenWithRecoveryCodes();
    expect(isSignedIn(await tryRecoveryCode(person, codes[0]!))).toBe(true);
    const audit = await watchAudit();
    expect(isSignedIn(await tryRecoveryCode(person, codes[0]!))).toBe(false);
    await audit.sees({ event: "LOGIN", error: WRONG, subject: person.id });
    expect(isSignedIn(await tryRecoveryCode(person, codes[1]!))).toBe(true);
  });
});

describe("ID-4: an answer of a passkey is good for once (WebAuthn Level 3 §13.4.3)", () => {
  it("used, it signs in nobody again, in the same browser or in another", async () => {
    const person = await createCitizen();
    const passkey = newPasskey();
    await enrol(person, passkey);
    const visitor = newBrowser();
    const page = await visitor.open(authorizationRequest().url);
    const answer = passkey.answer(page, person.id);
    expect(isSignedIn(await visitor.submit(page, answer))).toBe(true);

    const again = await visitor.open(authorizationRequest({ prompt: "login" }).url);
    const other = newBrowser();
    const elsewhere = await other.open(authorizationRequest().url);
    for (const [browser, asking] of [
      [visitor, again],
      [other, elsewhere],
    ] as const) {
      const audit = await watchAudit();
      expect(isSignedIn(await browser.submit(asking, answer))).toBe(false);
      await audit.sees({ event: "LOGIN", error: WRONG });
    }
  });
});

describe("ID-7: a code of the counter is good for once (CWE-294)", () => {
  it("used, it recovers nothing again, from any browser", async () => {
    const person = await createCitizen();
    const code = await (await openCounter())(person);
    await nextMailTo(person.email);
    const { visitor, page } = await tryCounterCode(person.email, code);
    const codePage = await visitor.submit(page, { email: person.email });
    const passwordPage = await visitor.submit(codePage, { code: await nextCode(person.email) });
    await setPassword(visitor, passwordPage, "Recovered-harbour-2026");

    const audit = await watchAudit();
    const again = await tryCounterCode(person.email, code);
    expect(again.page.html).toContain('name="counter-code"');
    await audit.sees({
      event: "CUSTOM_REQUIRED_ACTION",
      act: "counter_code_refused",
      error: "counterCodeInvalid",
      subject: person.id,
    });
  });
});

describe("ID-6: a link in a mail acts once (CWE-294)", () => {
  it("the undoing of a changed address", async () => {
    const person = await createCitizen();
    await changeAddress(person, newAddress());
    const link = undoLinkIn(await nextMailTo(person.email));
    await pressUndo(link);
    const audit = await watchAudit();
    expect((await pressUndo(link)).html).toContain("このリンクは使えません");
    await audit.sees({
      event: "UPDATE_EMAIL",
      act: "address_change_undone",
      error: "invalid_code",
    });
  });

  it('"this wasn\'t me" of a notice', async () => {
    const person = await createCitizen();
    await signIn(person);
    await signIn(person);
    const link = alarmLinkIn(await nextNotice(person.email));
    const page = await newBrowser().open(link);
    expect((await newBrowser().submit(page, {})).status).toBe(200);
    const { accessToken } = await signIn(person);
    const audit = await watchAudit();
    expect((await newBrowser().submit(page, {})).status).toBe(404);
    await audit.sees({
      event: "CUSTOM_REQUIRED_ACTION",
      act: "security_alarm_raised",
      error: "invalid_code",
    });
    expect((await call("citizen/factors", accessToken)).status, "its session goes on").toBe(200);
  });
});

describe("ID-1: an authorization code is good for once (RFC 6749 §4.1.2)", () => {
  it("redeemed again it gives nothing, and what it gave before ends", async () => {
    const person = await createCitizen();
    const { page, visitor, verifier } = await passBothSteps(person);
    const { leftFor } = await agreeToAll(visitor, page);
    const { accessToken } = await redeem(leftFor!, verifier);
    expect((await call("citizen/factors", accessToken)).status).toBe(200);
    const audit = await watchAudit();
    await expect(redeem(leftFor!, verifier)).rejects.toThrow("HTTP 400");
    await audit.sees({ event: "CODE_TO_TOKEN", error: "invalid_code" });
    expect((await call("citizen/factors", accessToken)).status).toBe(401);
  });
});

describe("ID-2: an answer of LINE is good for once (CWE-294)", () => {
  afterEach(async () => await lineFaults({}));

  /** Somebody whom LINE sent back, at the page of the second step, and the address of LINE's answer. */
  async function cameFromLine() {
    const person = newLinePerson();
    await signUpWithLine(person);
    deleteLater((await userByEmail(person.email))!.id);
    const visitor = new RecordingVisitor(endpoints.keycloak, endpoints.line);
    const { page } = await comeFromLine(person, visitor);
    return { person, visitor, page, answer: visitor.lastBelow(realmUrl("broker/line/endpoint")) };
  }

  it("in the same browser, before the second step", async () => {
    const { visitor, answer } = await cameFromLine();
    const audit = await watchAudit();
    const again = await visitor.open(answer);
    expect(leadsIn(again)).toBe(false);
    expect(again.html).not.toContain('name="code"');
    await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error: "expired_code" });
  });

  it("in the same browser, after the sign-in that it began", async () => {
    const { person, visitor, page, answer } = await cameFromLine();
    const end = await visitor.submit(page, { code: await nextCode(person.email) });
    expect(isSignedIn(end)).toBe(true);
    const audit = await watchAudit();
    expect(leadsIn(await visitor.open(answer))).toBe(false);
    await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error: "already_logged_in" });
  });

  it("in another browser", async () => {
    const { answer } = await cameFromLine();
    const audit = await watchAudit();
    const page = await new Visitor(endpoints.keycloak, endpoints.line).open(answer);
    expect(leadsIn(page)).toBe(false);
    expect(page.html).not.toContain('name="code"');
    await audit.sees({ event: "IDENTITY_PROVIDER_LOGIN", error: "cookie_not_found" });
  });
});
