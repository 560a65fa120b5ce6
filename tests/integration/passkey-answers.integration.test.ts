import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { newPasskey, newPasskeyKeys, type Forgery, type Passkey } from "../support/passkey.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { isSignedIn } from "./support/app-codes.ts";
import { agreeToAll } from "./support/consents.ts";
import { createCitizen, deleteCreatedPeople, enrol, type Person } from "./support/people.ts";
import { claims } from "./support/sign-in.ts";

/** What a page says after it (theme/src/login/messages/passkeys.ts). */
const NOT_ACCEPTED = "このパスキーは使えません。";

let person: Person;
let passkey: Passkey;

beforeAll(async () => {
  person = await createCitizen();
  passkey = newPasskey();
  await enrol(person, passkey);
});

afterAll(deleteCreatedPeople);

/** A new browser at the page of the address, where a passkey may be used. */
async function atAddressPage() {
  const visitor = new Visitor(endpoints.keycloak);
  const { url, verifier } = authorizationRequest();
  return { visitor, verifier, page: await visitor.open(url) };
}

/** A new browser after the password, where a passkey is asked for. */
async function atPasskeyPage() {
  const start = await atAddressPage();
  return { ...start, page: await giveAddressAndPassword(start.visitor, start.page, person) };
}

/** Refused, with a page on which somebody may try again, and no step done. */
function expectRefused(page: Page): void {
  expect(page.leftFor).toBeUndefined();
  expect(page.status).toBeLessThan(500);
  expect(isSignedIn(page)).toBe(false);
  expect(page.html.includes(NOT_ACCEPTED), "says so").toBe(true);
}

const FORGERIES: [string, () => Forgery][] = [
  ["without its owner's screen lock (flag UV)", () => ({ userVerified: false })],
  ["with nobody there (flag UP)", () => ({ userPresent: false })],
  ["given to another site's page", () => ({ origin: "https://evil.example" })],
  ["of another site's passkey", () => ({ rpId: "evil.example" })],
  ["to another request", () => ({ challenge: Buffer.alloc(32, 1).toString("base64url") })],
  ["to no request", () => ({ challenge: "" })],
  ["of a new passkey in the making", () => ({ type: "webauthn.create" })],
  ["signed by another key", () => ({ key: newPasskeyKeys().privateKey })],
];

describe("ID-2, ID-4: the answer of a passkey is taken only if all of it is right (WebAuthn Level 3 §7.2)", () => {
  it("a right one is level 2", async () => {
    const { visitor, page, verifier } = await atAddressPage();
    const next = await visitor.submit(page, passkey.answer(page, person.id));
    const { leftFor } = await agreeToAll(visitor, next);
    expect(claims((await redeem(leftFor!, verifier)).idToken)).toMatchObject({
      acr: "two-step",
      amr: ["swk"],
    });
  });

  it.each(FORGERIES)("as the first step: one %s is refused", async (_, forgery) => {
    const { visitor, page } = await atAddressPage();
    expectRefused(await visitor.submit(page, passkey.answer(page, person.id, forgery())));
  });

  it.each(FORGERIES)("as the second step: one %s is refused", async (_, forgery) => {
    const { visitor, page } = await atPasskeyPage();
    expectRefused(await visitor.submit(page, passkey.answer(page, person.id, forgery())));
  });

  it("one changed after it was signed is refused: the flag UV cannot be added", async () => {
    const { visitor, page } = await atAddressPage();
    const answer = passkey.answer(page, person.id, { userVerified: false });
    const data = Buffer.from(answer.authenticatorData, "base64url");
    data[32]! |= 0x04;
    expectRefused(
      await visitor.submit(page, { ...answer, authenticatorData: data.toString("base64url") }),
    );
  });

  it("one used before is refused, in the same browser and in another", async () => {
    const { visitor, page } = await atPasskeyPage();
    const wrong = passkey.answer(page, person.id, { userVerified: false });
    const right = passkey.answer(page, person.id);
    // The page's challenge is used up by the first answer, whatever it was.
    const again = await visitor.submit(page, wrong);
    expectRefused(await visitor.submit(again, right));
    const elsewhere = await atAddressPage();
    expectRefused(await elsewhere.visitor.submit(elsewhere.page, right));
  });

  it("one of somebody else's passkey does not sign in to this account, nor pass its second step", async () => {
    const stranger = await createCitizen();
    const theirs = newPasskey();
    await enrol(stranger, theirs);
    const { visitor, page } = await atPasskeyPage();
    const next = await visitor.submit(page, theirs.answer(page, stranger.id));
    expectRefused(next);
    expectRefused(await visitor.submit(next, theirs.answer(next, person.id)));
  });

  it("one that was never enrolled is refused", async () => {
    const { visitor, page } = await atAddressPage();
    expectRefused(await visitor.submit(page, newPasskey().answer(page, person.id)));
    const elsewhere = await atAddressPage();
    expectRefused(
      await elsewhere.visitor.submit(
        elsewhere.page,
        passkey.answer(elsewhere.page, crypto.randomUUID()),
      ),
    );
  });

  it("one whose counter has not moved is refused, since the passkey may have been copied (§7.2 step 22)", async () => {
    const owner = await createCitizen();
    const counting = newPasskey({ synced: false, counter: 5 });
    await enrol(owner, counting);
    for (const counter of [5, 4, 0]) {
      const { visitor, page } = await atAddressPage();
      expectRefused(await visitor.submit(page, counting.answer(page, owner.id, { counter })));
    }
    const { visitor, page } = await atAddressPage();
    const next = await visitor.submit(page, counting.answer(page, owner.id, { counter: 6 }));
    expect(isSignedIn(next)).toBe(true);
  });

  it("what is no answer of a passkey at all is refused, and not an error of the server", async () => {
    for (const wrong of ["", "!", "AAAA", "A".repeat(20_000)]) {
      const { visitor, page } = await atAddressPage();
      const answer = { ...passkey.answer(page, person.id), authenticatorData: wrong };
      const next = await visitor.submit(page, answer);
      expect(next.status).toBe(200);
      expect(isSignedIn(next)).toBe(false);
    }
  });
});
