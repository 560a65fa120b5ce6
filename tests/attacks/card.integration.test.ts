import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isSignedIn } from "../integration/support/app-codes.ts";
import {
  begin,
  cardFaults,
  cardsOf,
  comeWithCard,
  countUsers,
  finish,
  holdCard,
  newCard,
  openCardRealm,
  press,
  signUpWithCard,
  userOf,
  type Card,
  type CardRealm,
} from "../integration/support/my-number.ts";
import { nextMailTo } from "../integration/support/mailbox.ts";
import { endpoints } from "../support/endpoints.ts";
import { sourceOf } from "../support/mailbox.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { MAIL_HEADERS } from "./support/mail-headers.ts";
import { RecordingVisitor } from "./support/recording-visitor.ts";

let realm: CardRealm;

beforeAll(async () => {
  realm = await openCardRealm();
}, 120_000);
afterEach(() => cardFaults({}));
afterAll(() => realm.close());

const newBrowser = () => new Visitor(endpoints.keycloak, endpoints.mynumber);
const callback = () => `${realm.portal.realm}/broker/mynumber/endpoint`;
const refusedWith = (error: string) => ({ event: "IDENTITY_PROVIDER_LOGIN", error });

/** Somebody who has signed up with a card: the card and the address. */
async function cardHolder(): Promise<{ card: Card; email: string }> {
  const card = newCard();
  const email = `card-${crypto.randomUUID()}@example.jp`;
  await finish(realm, await press(await signUpWithCard(realm, card, email), "decline"));
  return { card, email };
}

/** Goes to the app in a browser; the state that the realm has sent there. */
async function goToApp(): Promise<string> {
  const visitor = new Visitor(endpoints.keycloak);
  const { page } = await begin(realm, { kc_idp_hint: "mynumber" }, visitor);
  return new URL(page.leftFor ?? "").searchParams.get("state") ?? "";
}

/** Comes back from the app with an answer that somebody made up. */
const comeBack = async (visitor: Visitor, answer: Record<string, string>) =>
  await visitor.open(`${callback()}?${new URLSearchParams(answer).toString()}`);

describe("ID-8: a forged ID token of a card signs nobody in (OpenID Connect Core 1.0 §3.1.3.7)", () => {
  it.each([
    "wrong-key",
    "published-key-as-secret",
    "alg-none",
    "wrong-issuer",
    "wrong-audience",
    "expired",
    "wrong-nonce",
    "missing-nonce",
    "wrong-acr",
  ])("with the fault %s it makes no account and no session, and is recorded", async (idToken) => {
    const before = await countUsers(realm.hand);
    const audit = await watchAudit();
    await cardFaults({ idToken });
    const { page } = await comeWithCard(realm, newCard());
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(await countUsers(realm.hand)).toBe(before);
    await audit.sees(refusedWith("identity_provider_login_failure"));
  });
});

describe("ID-8: a forged answer of the app signs nobody in (RFC 6749 §10.12)", () => {
  it.each([
    [
      "a code made up",
      (state: string) => ({ code: "made-up", state }),
      "identity_provider_login_failure",
    ],
    ["no code", (state: string) => ({ state }), "identity_provider_login_failure"],
    ["a state made up", (state: string) => ({ code: "x", state: `x${state}` }), "expired_code"],
  ])("%s", async (_, answer, error) => {
    const visitor = new Visitor(endpoints.keycloak);
    const { page } = await begin(realm, { kc_idp_hint: "mynumber" }, visitor);
    const state = new URL(page.leftFor ?? "").searchParams.get("state") ?? "";
    const audit = await watchAudit();
    expect(isSignedIn(await comeBack(visitor, answer(state)))).toBe(false);
    await audit.sees(refusedWith(error));
  });

  it("an answer to another browser's request is not taken (login CSRF)", async () => {
    const state = await goToApp();
    const audit = await watchAudit();
    const page = await comeBack(newBrowser(), { code: "stolen", state });
    expect(isSignedIn(page)).toBe(false);
    await audit.sees(refusedWith("cookie_not_found"));
  });
});

describe("ID-8: an answer of the app is good for once (CWE-294)", () => {
  it("in the same browser, after the sign-in that it began", async () => {
    const { card } = await cardHolder();
    const visitor = new RecordingVisitor(endpoints.keycloak, endpoints.mynumber);
    await finish(
      realm,
      await holdCard(await begin(realm, { kc_idp_hint: "mynumber" }, visitor), card),
    );
    const audit = await watchAudit();
    const again = await visitor.open(visitor.lastBelow(callback()));
    expect(new URL(again.leftFor ?? "about:blank").searchParams.has("code")).toBe(false);
    await audit.sees(refusedWith("already_logged_in"));
  });

  it("in the same browser, before the citizen has gone on", async () => {
    const visitor = new RecordingVisitor(endpoints.keycloak, endpoints.mynumber);
    await holdCard(await begin(realm, { kc_idp_hint: "mynumber" }, visitor), newCard());
    const audit = await watchAudit();
    expect(isSignedIn(await visitor.open(visitor.lastBelow(callback())))).toBe(false);
    await audit.sees(refusedWith("expired_code"));
  });

  it("in another browser", async () => {
    const { card } = await cardHolder();
    const visitor = new RecordingVisitor(endpoints.keycloak, endpoints.mynumber);
    await finish(
      realm,
      await holdCard(await begin(realm, { kc_idp_hint: "mynumber" }, visitor), card),
    );
    const audit = await watchAudit();
    expect(isSignedIn(await newBrowser().open(visitor.lastBelow(callback())))).toBe(false);
    await audit.sees(refusedWith("cookie_not_found"));
  });
});

describe("ID-8: an account is not taken over by linking a card to it", () => {
  it("who has the mailbox but not the password links nothing", async () => {
    const person = await realm.citizen();
    const proven = await signUpWithCard(realm, newCard(), person.email);
    const audit = await watchAudit();
    const wrong = await proven.visitor.submit(proven.page, { password: "not theirs" });
    expect(wrong.leftFor).toBeUndefined();
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
    await audit.sees({
      ...refusedWith("invalid_user_credentials"),
      event: "IDENTITY_PROVIDER_FIRST_LOGIN",
      subject: person.id,
    });
  });

  it("the name and address on a card make nobody somebody else", async () => {
    const { card, email } = await cardHolder();
    const owner = await userOf(realm.hand, email);
    // Another card of the same name, as namesakes have.
    const { page } = await holdCard(await begin(realm, { kc_idp_hint: "mynumber" }), {
      ...card,
      name: `${card.name}二`,
    });
    expect(isSignedIn(page)).toBe(false);
    expect(page.html).toContain('name="email"');
    expect(await cardsOf(realm.hand, owner!.id)).toHaveLength(1);
  });
});

describe("PO-5: header injection in what a card says (CWE-93)", () => {
  it.each([
    ["CR LF", "\r\nBcc: everyone@example.jp"],
    ["a line separator", "\u2028Bcc: everyone@example.jp"],
    ["an encoded word", " =?utf-8?Q?=0D=0ABcc:_everyone@example.jp?="],
  ])("%s in its name is in no header of a mail, nor in the account", async (_, line) => {
    const card = newCard();
    const email = `card-${crypto.randomUUID()}@example.jp`;
    const shown = await signUpWithCard(realm, { ...card, name: `${card.name}${line}` }, email);
    await finish(realm, await press(shown, "confirm"));
    const user = await userOf(realm.hand, email);
    expect(JSON.stringify([user?.lastName, user?.firstName])).not.toMatch(/\\[rnu]|\u2028/);

    const { visitor, page } = await begin(realm, { prompt: "create" });
    await visitor.submit(page, { email });
    const mail = await nextMailTo(email);
    const { headers } = await sourceOf(mail);
    expect(headers.map(([name]) => name)).toEqual(MAIL_HEADERS);
    expect(JSON.stringify(headers)).not.toContain("everyone@example.jp");
    expect(mail.text).not.toContain("everyone@example.jp");
  });
});
