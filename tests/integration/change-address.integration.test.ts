import { afterAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { linesAbout } from "../support/audit.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { sql, versionOf } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import {
  beginChange,
  CHANGE_ADDRESS,
  changeAddress,
  newAddress,
  pressUndo,
  undoLinkIn,
} from "./support/change-address.ts";
import { agreeToAll } from "./support/consents.ts";
import { lockChanges } from "./support/factor-changes.ts";
import { citizenOnLine, toldToPortal } from "./support/leaving.ts";
import { befriendCity, comeFromLine } from "./support/line.ts";
import { nextCode, nextMailTo } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, enrolApp, type Person } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";

/** Notices go on another thread, after the answer. */
const WHILE_TOLD = { timeout: 20_000, interval: 200 };

const userSchema = z.looseObject({
  username: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
});
const userOf = async (id: string) => userSchema.parse(await adminOk("GET", `users/${id}`));

/** What the audit log has of a citizen, as text. */
const auditOf = async (id: string) =>
  JSON.stringify(
    await sql("keycloak", "SELECT * FROM keycloak.machi_audit WHERE subject_id = $1", [id]),
  );

const kindsSchema = z.array(
  z.looseObject({ type: z.string().optional(), identityProvider: z.string().optional() }),
);

/** Kinds of credentials and of links that an account has. */
async function waysInOf({ id }: Person): Promise<(string | undefined)[]> {
  const credentials = kindsSchema.parse(await adminOk("GET", `users/${id}/credentials`));
  const links = kindsSchema.parse(await adminOk("GET", `users/${id}/federated-identity`));
  return [...credentials, ...links].map((each) => each.type ?? each.identityProvider).sort();
}

/** The headings of the page behind the link. */
const HEADINGS = {
  ask: "メールアドレスを元に戻しますか",
  over: "このリンクは使えません",
  done: "メールアドレスを元に戻しました",
};
const headingOf = ({ html }: Page) => /<h1[^>]*>([^<]*)</.exec(html)?.[1]?.trim();

afterAll(deleteCreatedPeople);

describe("ID-6: another address", () => {
  it("ID-6: takes the old one's place once its code is right, and both addresses are told", async () => {
    const person = await createCitizen();
    const to = newAddress();
    const before = await versionOf(person.id);
    const { end } = await changeAddress(person, to);
    expect(toldToPortal(end)).toEqual({ action: "machi-change-address", status: "success" });

    expect(await userOf(person.id)).toMatchObject({ username: to, email: to, emailVerified: true });
    expect(await versionOf(person.id), "the connectors are told").toBeGreaterThan(before);
    const told = await nextMailTo(person.email);
    expect(undoLinkIn(told)).toContain(endpoints.realm);
    expect(told.text).not.toContain(to);
    expect((await nextMailTo(to)).text).toContain("変更が終わりました");
    const lines = await auditOf(person.id);
    expect(lines).toContain("address_changed");
    expect(lines).not.toMatch(/@example\.jp/);
    await signIn({ ...person, email: to });
  });

  it("ID-6: changes nothing before the code, with a wrong code, or when the citizen turns back", async () => {
    const person = await createCitizen();
    const to = newAddress();
    const { visitor, page } = await beginChange(person);
    const codePage = await visitor.submit(page, { email: to });
    const right = await nextCode(to);
    const wrong = right === "000000" ? "000001" : "000000";
    const refused = await visitor.submit(codePage, { code: wrong });
    expect(refused.html).toContain("確認コードが正しくありません");
    const again = await visitor.submit(refused, { action: "change-address" });
    const back = await visitor.submit(again, { action: "cancel" });
    const end = back.leftFor === undefined ? await agreeToAll(visitor, back) : back;
    expect(toldToPortal(end)).toMatchObject({ status: "cancelled" });
    expect(await userOf(person.id)).toMatchObject({ email: person.email });
  });

  it("ID-7: somebody else's address gets the same pages, its owner a mail, and no code is right", async () => {
    const person = await createCitizen();
    const owner = await createCitizen();
    const { visitor, page } = await beginChange(person);
    const codePage = await visitor.submit(page, { email: owner.email });
    expect(codePage.html).toContain("one-time-code");
    const mail = await nextMailTo(owner.email);
    expect(mail.text).toContain("すでに登録されています");
    expect(mail.text).not.toMatch(/(?<!\d)\d{6}(?!\d)/);
    expect((await visitor.submit(codePage, { code: "123456" })).html).toContain("one-time-code");
    expect(await userOf(person.id)).toMatchObject({ email: person.email });
  });

  it("ID-6: an address that was taken between code and change is refused, and nothing changes", async () => {
    const person = await createCitizen();
    const other = await createCitizen();
    const to = newAddress();
    const { visitor, page } = await beginChange(person);
    const codePage = await visitor.submit(page, { email: to });
    const code = await nextCode(to);
    const user = z.looseObject({}).parse(await adminOk("GET", `users/${other.id}`));
    await adminOk("PUT", `users/${other.id}`, { ...user, username: to, email: to });
    const refused = await visitor.submit(codePage, { code });
    expect(refused.leftFor).toBeUndefined();
    expect(await userOf(person.id)).toMatchObject({ email: person.email });
  });

  it("OP-7: a header hidden in an address is no address", async () => {
    const person = await createCitizen();
    const { visitor, page: first } = await beginChange(person);
    let page = first;
    for (const hostile of [
      "a@example.jp\r\nBcc: b@example.jp",
      "a@example.jp\nSubject: x",
      "<a@b>",
    ]) {
      page = await visitor.submit(page, { email: hostile });
      expect(page.html, JSON.stringify(hostile)).toContain("メールアドレスの形が正しくありません");
    }
  });

  it("ID-10: is refused for who did not sign in for it, and while changes are locked", async () => {
    const locked = await createCitizen();
    await lockChanges(locked);
    expect((await beginChange(locked)).page).toMatchObject({ status: 403 });
    expect((await beginChange(locked)).page.html).toContain("安全のため、いまは変更できません");

    const person = await createCitizen();
    const { visitor } = await signIn(person);
    const byOpenSession = await visitor.open(
      authorizationRequest({ kc_action: "machi-change-address" }).url,
    );
    expect(byOpenSession.html).not.toContain("新しいメールアドレスを入力してください");
    expect(await userOf(person.id)).toMatchObject({ email: person.email });
  });
});

describe("ID-6: a citizen who has linked LINE", () => {
  it(
    "ID-6: is told there as well, of the change and of its undoing",
    { timeout: 90_000 },
    async () => {
      const { person, id } = await citizenOnLine();
      const chat = await befriendCity(person);
      const come = await comeFromLine(person, undefined, CHANGE_ADDRESS);
      const asking = await come.visitor.submit(come.page, { code: await nextCode(person.email) });
      const to = newAddress();
      const codePage = await come.visitor.submit(await agreeToAll(come.visitor, asking), {
        email: to,
      });
      await come.visitor.submit(codePage, { code: await nextCode(to) });
      expect(await userOf(id)).toMatchObject({ email: to });
      await vi.waitFor(async () => {
        const told = await chat();
        expect(told).toContain("メールアドレスを変更しました");
        expect(told).not.toContain(to);
      }, WHILE_TOLD);
      await pressUndo(undoLinkIn(await nextMailTo(person.email)));
      await vi.waitFor(
        async () => expect(await chat()).toContain("メールアドレスを元に戻しました"),
        WHILE_TOLD,
      );
    },
  );
});

describe("ID-6: the link in the notice to the old address", () => {
  it("ID-6: puts the old address back once, ends every session, locks changes and tells both", async () => {
    const person = await createCitizen();
    const to = newAddress();
    await changeAddress(person, to);
    const link = undoLinkIn(await nextMailTo(person.email));
    await nextMailTo(to);
    const session = await signIn({ ...person, email: to });

    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(link);
    expect(headingOf(page)).toBe(HEADINGS.ask);
    expect(await userOf(person.id), "opening it changes nothing").toMatchObject({ email: to });
    expect(headingOf(await pressUndo(link))).toBe(HEADINGS.done);

    expect(await userOf(person.id)).toMatchObject({
      username: person.email,
      email: person.email,
      emailVerified: true,
    });
    expect(await adminOk("GET", `users/${person.id}/sessions`)).toEqual([]);
    expect(session.accessToken).toBeTruthy();
    expect((await nextMailTo(to)).text).toContain("取り消しました");
    expect((await nextMailTo(person.email)).text).toContain("取り消しました");
    expect((await beginChange(person)).page.status, "changes are locked").toBe(403);

    expect(headingOf(await visitor.open(link))).toBe(HEADINGS.over);
    expect(headingOf(await pressUndo(link))).toBe(HEADINGS.over);
    expect(await auditOf(person.id)).toContain("address_change_undone");
  });

  it("ID-6: takes back the ways in that were set up since, and leaves those from before", async () => {
    const person = await createCitizen();
    const card = { userId: person.id, userName: "card" };
    await adminOk("POST", `users/${person.id}/federated-identity/mynumber`, card);
    await changeAddress(person, newAddress());
    const link = undoLinkIn(await nextMailTo(person.email));

    await enrolApp(person, newAuthenticatorApp(), new Date(Date.now() - 86_400_000));
    await enrolApp(person, newAuthenticatorApp(), new Date());
    await adminOk("PUT", `users/${person.id}/reset-password`, {
      type: "password",
      value: `Theirs-${crypto.randomUUID()}`,
    });
    const line = { userId: `U${person.id.replaceAll("-", "")}`, userName: "somebody" };
    await adminOk("POST", `users/${person.id}/federated-identity/line`, line);
    expect(await waysInOf(person)).toEqual(["line", "mynumber", "otp", "otp", "password"]);

    expect(headingOf(await pressUndo(link))).toBe(HEADINGS.done);
    expect(await waysInOf(person)).toEqual(["mynumber", "otp"]);
    const undone = (await linesAbout(person.id)).find(
      ({ details }) => details.act === "address_change_undone",
    );
    expect(undone?.details.removed).toBe("line otp password");
  });

  it("ID-6: the first address of a chain wins, and the links of later changes die with it", async () => {
    const person = await createCitizen();
    const [second, third] = [newAddress(), newAddress()];
    await changeAddress(person, second);
    const first = undoLinkIn(await nextMailTo(person.email));
    await nextMailTo(second);
    await changeAddress({ ...person, email: second }, third);
    const later = undoLinkIn(await nextMailTo(second));
    await pressUndo(first);
    expect(await userOf(person.id)).toMatchObject({ email: person.email });
    expect(headingOf(await new Visitor(endpoints.keycloak).open(later))).toBe(HEADINGS.over);
  });

  it("OP-7: a made-up or expired link does nothing", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    for (const token of ["x".repeat(43), "x".repeat(5000), "{x}", "%", "a b", ""]) {
      const madeUp = `${endpoints.realm}/address-change/undo?token=${encodeURIComponent(token)}`;
      expect(headingOf(await visitor.open(madeUp)), token.slice(0, 50)).toBe(HEADINGS.over);
    }
    const person = await createCitizen();
    await changeAddress(person, newAddress());
    const link = undoLinkIn(await nextMailTo(person.email));
    await sql(
      "keycloak",
      "UPDATE keycloak.machi_address_change SET expires_at = now() WHERE user_id = $1",
      [person.id],
    );
    expect(headingOf(await visitor.open(link))).toBe(HEADINGS.over);
  });
});
