import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { codeIn } from "../support/mailbox.ts";
import { Visitor } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import { nextMailTo, nextNotice } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { claims, passBothSteps } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

/** Signs in with a request for a language; gives the language that the relying party is told. */
async function localeAfter(person: Person, asked: Record<string, string>): Promise<unknown> {
  const { page, visitor, verifier } = await passBothSteps(person, {
    scope: "openid profile",
    ...asked,
  });
  const { leftFor = "" } = await agreeToAll(visitor, page);
  return claims((await redeem(leftFor, verifier)).idToken)["locale"];
}

describe("PO-12: the language of an account", () => {
  let person: Person;

  beforeAll(async () => {
    person = await createCitizen();
  });

  it("is none that a relying party has only asked for", async () => {
    expect(await localeAfter(person, { ui_locales: "en" })).toBeUndefined();
  }, 60_000);

  it("is the one that the citizen has chosen; relying parties are told of it, and notices speak it", async () => {
    expect(await localeAfter(person, { kc_locale: "ja-XE" })).toBe("ja-XE");
    expect(await localeAfter(person, { ui_locales: "en" })).toBe("ja-XE");
    const notice = await nextNotice(person.email);
    expect(notice.subject).toMatch(/^新しい スマートフォンか パソコンで/);
  }, 60_000);

  it("ID-7: is not told by a page before the password is proven, and is spoken after it, mail included", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const { url } = authorizationRequest({ ui_locales: "ja" });
    const addressPage = await visitor.open(url);
    const passwordPage = await visitor.submit(addressPage, { username: person.email });
    expect(passwordPage.html).toContain("パスワードを入力してください");
    const codePage = await visitor.submit(passwordPage, { password: person.password });
    expect(codePage.html).toContain("確認コード（かくにんコード）");
    const mail = await nextMailTo(person.email);
    expect(mail.subject).toContain("確認コード（かくにんコード）の お知らせ");
    expect(codeIn(mail)).toMatch(/^\d{6}$/);
  }, 60_000);

  it("cannot be one that the realm does not speak", async () => {
    expect(await localeAfter(await createCitizen(), { kc_locale: "fr" })).toBeUndefined();
  }, 60_000);
});
