import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { admin, adminOk } from "../support/admin.ts";
import { call } from "../support/citizen-api.ts";
import { endpoints } from "../support/endpoints.ts";
import { alarmLinkIn, isNotice, takeMail } from "../support/mailbox.ts";
import { Visitor } from "../support/visitor.ts";
import { signInFor } from "./support/factor-changes.ts";
import {
  befriendCity,
  newLinePerson,
  signInWithLine,
  signUpWithLine,
  userByEmail,
} from "./support/line.ts";
import { nextNotice } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, deleteLater, type Person } from "./support/people.ts";
import { signIn, type SignedIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

describe("ID-6: a sign-in on a new device", () => {
  let person: Person;
  let first: SignedIn;

  beforeAll(async () => {
    person = await createCitizen();
    first = await signIn(person);
  }, 60_000);

  it("is told by mail, with a link that says nothing of the citizen; the first ever is not", async () => {
    expect(await takeMail(person.email, isNotice)).toBeUndefined();
    await signIn(person);
    const notice = await nextNotice(person.email);
    expect(notice.subject).toMatch(/^新しい端末でログインがありました（/);
    const link = new URL(alarmLinkIn(notice));
    expect(link.pathname).toMatch(/\/realms\/city\/security-alarm\/[\w-]{43}$/);
    expect([...link.searchParams.keys()]).toEqual(["kc_locale"]);
    expect(link.href).not.toContain(person.id);
  }, 60_000);

  it("names the device by a cookie that scripts and other hosts cannot use", async () => {
    expect(first.visitor.cookiesFor(endpoints.keycloak)).toMatch(/__Host-machi-device=[\w-]{43}/);
  });
});

describe("ID-6: a changed factor", () => {
  it("is told by mail", async () => {
    const person = await createCitizen();
    await signIn(person);
    await adminOk("PUT", `users/${person.id}/reset-password`, {
      type: "password",
      value: `New-${crypto.randomUUID()}`,
      temporary: false,
    });
    expect((await nextNotice(person.email)).subject).toMatch(/^パスワードを変更しました（/);
  }, 60_000);
});

describe('ID-6: "this wasn\'t me"', () => {
  let person: Person;
  let sessions: SignedIn[];
  let link: string;

  beforeAll(async () => {
    person = await createCitizen();
    sessions = [await signIn(person), await signIn(person)];
    link = alarmLinkIn(await nextNotice(person.email));
  }, 60_000);

  const alive = async () =>
    await Promise.all(
      sessions.map(async ({ accessToken }) => (await call("citizen/factors", accessToken)).status),
    );

  it("changes nothing when the link is only opened, as mail scanners do", async () => {
    const page = await new Visitor(endpoints.keycloak).open(link);
    expect(page.status).toBe(200);
    await new Visitor(endpoints.keycloak).open(link);
    expect(await alive()).toEqual([200, 200]);
  });

  it("ends every session, stops changes and works once", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(link);
    const done = await visitor.submit(page, {});
    expect(done.status).toBe(200);
    expect(done.html).toContain("reset-credentials");
    expect(await alive()).toEqual([401, 401]);
    expect((await visitor.open(link)).status).toBe(404);

    const { accessToken } = await signIn(person);
    expect((await call("citizen/factors", accessToken)).body).toMatchObject({ locked: true });
    // Known devices were forgotten, so even a device from before would be new.
    expect((await nextNotice(person.email)).subject).toMatch(/^新しい端末で/);
  }, 60_000);

  it(
    "stops changes of every kind: password, factor, address, LINE, leaving",
    { timeout: 120_000 },
    async () => {
      for (const action of [
        "UPDATE_PASSWORD",
        "CONFIGURE_TOTP",
        "machi-change-address",
        "machi-link-line",
        "machi-withdraw",
      ]) {
        const { page } = await signInFor(person, action);
        expect(page.html, action).toContain("安全のため、いまは変更できません");
        expect(page.leftFor, action).toBeUndefined();
      }
    },
  );

  it("refuses what is no link of ours", async () => {
    const forged = link.replace(/[\w-]{43}/, "x".repeat(43));
    expect((await new Visitor(endpoints.keycloak).open(forged)).status).toBe(404);
  });

  it("is lifted by staff of the help desk alone", async () => {
    expect((await admin("DELETE", `account-locks/${person.id}`)).status).toBe(403);
  });
});

describe("ID-6: a notice by LINE", () => {
  it("comes to who has linked LINE and is a friend of the city's account", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const user = await userByEmail(person.email);
    if (user) deleteLater(user.id);
    const chat = await befriendCity(person);
    await signInWithLine(person);
    await vi.waitFor(
      async () => {
        const told = await chat();
        expect(told).toContain("新しい端末でログインがありました");
        expect(told).toContain("/security-alarm/");
      },
      { timeout: 20_000, interval: 200 },
    );
  }, 90_000);
});
