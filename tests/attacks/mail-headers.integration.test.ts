import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSignedIn } from "../integration/support/app-codes.ts";
import { beginChange } from "../integration/support/change-address.ts";
import { signInFor } from "../integration/support/factor-changes.ts";
import { comeFromLine, newLinePerson, userByEmail } from "../integration/support/line.ts";
import { nextMailTo, nextNotice } from "../integration/support/mailbox.ts";
import {
  createCitizen,
  deleteCreatedPeople,
  deleteLater,
  type Person,
} from "../integration/support/people.ts";
import { beginReset } from "../integration/support/reset.ts";
import { signIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { patchProfile, readProfile } from "../support/citizen-api.ts";
import { endpoints } from "../support/endpoints.ts";
import { codeIn, sourceOf, takeMail, type Mail } from "../support/mailbox.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { totp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { MAIL_HEADERS } from "./support/mail-headers.ts";

const unique = crypto.randomUUID();
const VICTIM = `victim-${unique}@example.jp`;
const EVERYONE = `everyone-${unique}@example.jp`;
const MARK = `injected-${unique}`;

/** What would be a line of its own in a mail's headers, if somebody let it. */
const LINES: [string, string][] = [
  ["CR LF", `\r\nBcc: ${EVERYONE}`],
  ["LF", `\nBcc: ${EVERYONE}`],
  ["CR", `\rBcc: ${EVERYONE}`],
  ["an end of the headers", `\r\n\r\n${MARK}`],
  ["a folded line", `\r\n Bcc: ${EVERYONE}`],
  ["encoded CR LF", `%0d%0aBcc: ${EVERYONE}`],
  ["twice encoded CR LF", `%250d%250aBcc: ${EVERYONE}`],
  ["a line separator", `\u2028Bcc: ${EVERYONE}`],
  ["a paragraph separator", `\u2029Bcc: ${EVERYONE}`],
  ["a next line", `\u0085Bcc: ${EVERYONE}`],
  ["letters that end in CR LF when cut to a byte", `\u560d\u560aBcc: ${EVERYONE}`],
  ["a vertical tab", `\u000bBcc: ${EVERYONE}`],
  ["an encoded word", ` =?utf-8?Q?=0D=0ABcc:_${EVERYONE}?=`],
  ["a null", `\u0000`],
];

/** Addresses that are none, with somebody else behind the line or beside it. */
const ADDRESSES = [
  ...LINES.map(([what, line]) => [what, `${VICTIM}${line}`] as const),
  ["a line in a quoted name", `"victim\r\nBcc: ${EVERYONE}"@example.jp`] as const,
  ["two addresses", `${VICTIM},${EVERYONE}`] as const,
  ["two addresses with a semicolon", `${VICTIM};${EVERYONE}`] as const,
  ["an address with a name", `"${MARK}" <${VICTIM}>`] as const,
  ["a comment", `${VICTIM}(${EVERYONE})`] as const,
  ["a route", `<@example.jp:${VICTIM}>`] as const,
  ["markup", `<script>alert(1)</script>@example.jp`] as const,
];

/** A mail has the headers that each of ours has, and goes to one. */
async function expectOrdinary(mail: Mail, to: string): Promise<void> {
  const { headers } = await sourceOf(mail);
  expect(headers.map(([name]) => name)).toEqual(MAIL_HEADERS);
  const all = JSON.stringify(headers);
  expect(Object.fromEntries(headers).to).toBe(to);
  expect(all).not.toContain(EVERYONE);
  expect(all).not.toContain(MARK);
}

/** Nobody was sent anything, unless a mail to an ordinary address overtook it. */
async function expectNoMail(): Promise<void> {
  for (const address of [VICTIM, EVERYONE]) expect(await takeMail(address)).toBeUndefined();
}

afterAll(deleteCreatedPeople);

describe("ID-3: header injection in addresses (CWE-93)", () => {
  /** Opens the page that asks for an address: in a registration, in a reset, … */
  const PAGES: [string, () => Promise<{ visitor: Visitor; page: Page }>][] = [
    [
      "a registration",
      async () => {
        const visitor = new Visitor(endpoints.keycloak);
        return {
          visitor,
          page: await visitor.open(authorizationRequest({ prompt: "create" }).url),
        };
      },
    ],
    ["a reset", beginReset],
    ["a change of address", async () => await beginChange(await createCitizen())],
    ["a first sign-in with LINE", async () => await comeFromLine(newLinePerson())],
  ];

  it.each(PAGES)("at %s each is no address, and no mail goes out", async (_, open) => {
    const { visitor, page } = await open();
    let current = page;
    for (const [what, email] of ADDRESSES) {
      current = await visitor.submit(current, { email });
      expect(current.html, what).toContain('name="email"');
      expect(current.html, what).not.toContain('name="code"');
      expect(current.html, what).not.toContain("<script>alert(1)</script>");
    }
    const to = `ordinary-${crypto.randomUUID()}@example.jp`;
    await visitor.submit(current, { email: to });
    await expectOrdinary(await nextMailTo(to), to);
    await expectNoMail();
  });

  it("at a sign-in each is an address of nobody", async () => {
    for (const [what, email] of ADDRESSES) {
      const visitor = new Visitor(endpoints.keycloak);
      const page = await visitor.open(authorizationRequest().url);
      const answer = await visitor.submit(page, { username: email });
      expect(answer.html, what).not.toContain('name="code"');
    }
    await expectNoMail();
  });
});

describe("PO-5: header injection in names (CWE-93)", () => {
  let citizen: Person;

  beforeAll(async () => {
    citizen = await createCitizen();
  });

  it("a name with a line break is refused, and no mail has any name in its headers", async () => {
    const { accessToken } = await signIn(citizen);
    for (const [what, line] of LINES) {
      const { version } = await readProfile(accessToken);
      const answer = await patchProfile(accessToken, version, { lastName: [`酒田${line}`] });
      expect([200, 400, 422], what).toContain(answer.status);
      const { attributes } = await readProfile(accessToken);
      expect(attributes.lastName?.join() ?? "", what).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(authorizationRequest().url);
    await giveAddressAndPassword(visitor, page, citizen);
    await expectOrdinary(await nextMailTo(citizen.email), citizen.email);
    await expectNoMail();
  });

  it("a name of LINE's is in no mail", async () => {
    // LINE itself takes no line breaks in a name; the words of a header it does.
    const person = { ...newLinePerson(), name: `Bcc: ${unique.slice(0, 8)}@a.jp` };
    const { page, visitor } = await comeFromLine(person);
    const codePage = await visitor.submit(page, { email: person.email });
    const mail = await nextMailTo(person.email);
    await expectOrdinary(mail, person.email);
    expect(mail.text).not.toContain(person.name);
    expect(isSignedIn(await visitor.submit(codePage, { code: codeIn(mail) }))).toBe(true);
    deleteLater((await userByEmail(person.email))!.id);
  });
});

describe("ID-6: header injection in names of factors (CWE-93)", () => {
  it.each(LINES.filter(([what]) => /^(CR LF|an end|a line sep|an encoded)/.test(what)))(
    "%s in the name of an authenticator app makes no header in the notice",
    async (_, line) => {
      const person = await createCitizen();
      // Who has just registered is told nothing of what they do; who has a known device is.
      await signIn(person);
      const { visitor, page } = await signInFor(person, "CONFIGURE_TOTP");
      const secret = /name="totpSecret"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? "";
      const userLabel = `${MARK}${line}`;
      await visitor.submit(page, { totpSecret: secret, totp: totp(secret), userLabel });
      // One tells of the app, one of the device.
      for (const notice of [await nextNotice(person.email), await nextNotice(person.email)]) {
        await expectOrdinary(notice, person.email);
        expect(notice.text).not.toContain(MARK);
      }
      await expectNoMail();
    },
  );

  it("whatever a browser says of itself is no header in the notice of a new device", async () => {
    const person = await createCitizen();
    await signIn(person);
    const agent = `Mozilla/5.0 (${MARK}%0d%0aBcc: ${EVERYONE}; \u0085X) ${MARK}/1`;
    const visitor = new (class extends Visitor {
      protected override async ask(...[url, sent, headers]: Parameters<Visitor["ask"]>) {
        return await super.ask(url, sent, { ...headers, "user-agent": agent });
      }
    })(endpoints.keycloak);
    const page = await visitor.open(authorizationRequest().url);
    const codePage = await giveAddressAndPassword(visitor, page, person);
    const code = codeIn(await nextMailTo(person.email));
    expect(isSignedIn(await visitor.submit(codePage, { code }))).toBe(true);
    const notice = await nextNotice(person.email);
    await expectOrdinary(notice, person.email);
    expect(notice.text).not.toContain(EVERYONE);
  });
});
