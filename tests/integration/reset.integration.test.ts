import { afterAll, describe, expect, it } from "vitest";
import { adminOk } from "../support/admin.ts";
import { realmUrl } from "../support/endpoints.ts";
import { sql } from "../support/database.ts";
import { nextMailTo } from "./support/mailbox.ts";
import { nextCode } from "./support/mailbox.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { lockChanges } from "./support/factor-changes.ts";
import { eventsOf } from "./support/leaving.ts";
import { createCitizen, deleteCreatedPeople, enrolApp, makeStaff } from "./support/people.ts";
import { beginReset, setPassword } from "./support/reset.ts";
import { passBothSteps, signIn } from "./support/sign-in.ts";

const NEW_PASSWORD = "New-harbour-words-2026";

/** Resets up to the page of the new password. */
async function proveAddress(email: string) {
  const { visitor, page } = await beginReset();
  const codePage = await visitor.submit(page, { email });
  return { visitor, page: await visitor.submit(codePage, { code: await nextCode(email) }) };
}

afterAll(deleteCreatedPeople);

describe("ID-7: a forgotten password", () => {
  it("ID-7: is set anew after a code; every session ends, none begins, and the next sign-in has both steps", async () => {
    const person = await createCitizen();
    const before = await signIn(person);
    const { visitor, page } = await proveAddress(person.email);
    expect(page.html).toContain("password-new");

    const done = await setPassword(visitor, page, NEW_PASSWORD);
    expect(done.html).toContain("新しいパスワードを設定しました");
    expect(done.leftFor, "it does not lead into the portal").toBeUndefined();
    const userinfo = await fetch(realmUrl("protocol/openid-connect/userinfo"), {
      headers: { authorization: `Bearer ${before.accessToken}` },
    });
    expect(userinfo.status).toBe(401);
    expect(await adminOk("GET", `users/${person.id}/sessions`)).toEqual([]);

    const { page: home } = await passBothSteps({ ...person, password: NEW_PASSWORD });
    expect(home.leftFor).toContain("/auth/callback");
    const events = await eventsOf(person.id, "RESET_PASSWORD");
    expect(events).toMatchObject([{ details: { act: "password_reset" } }]);
    expect(JSON.stringify(events)).not.toContain(person.email);
  });

  it("ID-7: of who has an authenticator app, only with its code after that of the mail", async () => {
    const person = await createCitizen();
    const app = newAuthenticatorApp();
    await enrolApp(person, app);
    const { visitor, page } = await proveAddress(person.email);
    expect(page.html).not.toContain("password-new");
    expect(page.html).toContain('name="otp"');
    expect(page.html, "who has lost it reads where to go").toContain("市役所の窓口");

    const noWayRound = await visitor.submit(page, { otp: "000000", way: "email" });
    expect(noWayRound.html).not.toContain('name="code"');
    expect(noWayRound.html).not.toContain("password-new");
    const refused = await visitor.submit(noWayRound, { otp: "000000" });
    expect(refused.html).not.toContain("password-new");
    const proven = await visitor.submit(refused, { otp: app.code() });
    expect((await setPassword(visitor, proven, NEW_PASSWORD)).html).toContain(
      "新しいパスワードを設定しました",
    );
  });

  it("ID-7: an unknown address gets the same pages, its owner a mail, and no code is right", async () => {
    const unknown = `nobody-${crypto.randomUUID()}@example.jp`;
    const { visitor, page } = await beginReset();
    const codePage = await visitor.submit(page, { email: unknown });
    expect(codePage.status).toBe(200);
    expect(codePage.html).toContain("one-time-code");
    const { text } = await nextMailTo(unknown);
    expect(text).toContain("登録されていません");
    expect(text).not.toMatch(/(?<!\d)\d{6}(?!\d)/);
    const refused = await visitor.submit(codePage, { code: "123456" });
    expect(refused.html).toContain("one-time-code");
    expect(refused.html).toContain("確認コードが正しくありません");
  });

  it("ID-10: staff are sent no code, but a mail that says whom to ask", async () => {
    const person = await createCitizen();
    await makeStaff(person);
    const { visitor, page } = await beginReset();
    const codePage = await visitor.submit(page, { email: person.email });
    expect(codePage.html).toContain("one-time-code");
    expect((await nextMailTo(person.email)).text).toContain("管理者");
  });

  it("ID-6: lifts the lock of changes", async () => {
    const person = await createCitizen();
    await lockChanges(person);
    const { visitor, page } = await proveAddress(person.email);
    await setPassword(visitor, page, NEW_PASSWORD);
    expect(await locksOf(person.id)).toBe(0);
  });

  it("OP-7: a password that the policy refuses changes nothing and ends no session", async () => {
    const person = await createCitizen();
    await signIn(person);
    const { visitor, page } = await proveAddress(person.email);
    const refused = await setPassword(visitor, page, "short");
    expect(refused.html).toContain("文字以上");
    expect(await adminOk("GET", `users/${person.id}/sessions`)).toHaveLength(1);
    const taken = await setPassword(visitor, refused, person.email);
    expect(taken.html).toContain("メールアドレス");
    expect((await setPassword(visitor, taken, NEW_PASSWORD)).html).toContain(
      "新しいパスワードを設定しました",
    );
  });

  it("ID-7: a code asked for in one browser is worth nothing in another", async () => {
    const person = await createCitizen();
    const first = await beginReset();
    await first.visitor.submit(first.page, { email: person.email });
    const code = await nextCode(person.email);
    const second = await beginReset();
    const codePage = await second.visitor.submit(second.page, { email: person.email });
    const refused = await second.visitor.submit(codePage, { code });
    expect(refused.html).toContain("one-time-code");
  });
});

async function locksOf(userId: string): Promise<number> {
  const rows = await sql(
    "keycloak",
    "SELECT 1 FROM keycloak.machi_account_lock WHERE user_id = $1",
    [userId],
  );
  return rows.length;
}
