import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { takeMail } from "../support/mailbox.ts";
import { versionOf } from "../support/database.ts";
import { realmUrl } from "../support/endpoints.ts";
import {
  citizenOnLine,
  connectionAtLine,
  decisionsOf,
  eventsOf,
  hasAccount,
  leaveAgainByPassword,
  leaveByLine,
  leaveByPassword,
  linkedWith,
  press,
  toldToPortal,
} from "./support/leaving.ts";
import { lineFaults } from "./support/line.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { withRelyingParty } from "./support/relying-party.ts";
import { claims, signIn } from "./support/sign-in.ts";

const DONE = "退会の手続きが終わりました";

afterEach(() => lineFaults({}));

afterAll(deleteCreatedPeople);

describe("ID-6: withdrawal of an account with a password", () => {
  it("ID-6: takes back every consent, ends the sessions, removes the account and says so", async () => {
    const person = await createCitizen();
    const session = await signIn(person);
    const given = await decisionsOf(person.id);
    expect(given.length).toBeGreaterThan(0);

    const page = await leaveAgainByPassword(person, "machi-withdraw", session.visitor);
    expect(page.html).toContain(person.email);
    expect(await hasAccount(person.id)).toBe(true);
    const before = await versionOf(person.id);
    const end = await press(session.visitor, page, "confirm");
    expect(end.html).toContain(DONE);

    expect(await hasAccount(person.id)).toBe(false);
    expect((await decisionsOf(person.id)).slice(given.length)).toEqual(
      given
        .filter((decision) => decision.given)
        .map(({ purpose }) => ({ purpose, given: false, origin: "withdrawal" }))
        .sort((one, other) => String(one.purpose).localeCompare(String(other.purpose))),
    );
    expect(await versionOf(person.id), "the connectors are told").toBeGreaterThan(before);
    const userinfo = await fetch(realmUrl("protocol/openid-connect/userinfo"), {
      headers: { authorization: `Bearer ${session.accessToken}` },
    });
    expect(userinfo.status).toBe(401);
    const mail = await vi.waitFor(async () => {
      const next = await takeMail(person.email);
      expect(next).toBeDefined();
      return next!;
    });
    expect(mail.text).toContain(DONE);
    const events = await eventsOf(person.id, "DELETE_ACCOUNT");
    expect(events).toMatchObject([{ clientId: "portal", details: { line: "none" } }]);
    expect(JSON.stringify(events)).not.toContain(person.email);
  });

  it("ID-6: tells every relying party of the citizen's sessions by back-channel logout", async () => {
    const person = await createCitizen();
    const { visitor } = await signIn(person);
    await withRelyingParty(async (relyingParty) => {
      await relyingParty.signInWithSession(visitor);
      const page = await leaveAgainByPassword(person, "machi-withdraw", visitor);
      await press(visitor, page, "confirm");
      expect(relyingParty.logoutTokens.map((token) => claims(token).events)).toEqual([
        { "http://schemas.openid.net/event/backchannel-logout": {} },
      ]);
    });
  });

  it("ID-6: who changes their mind goes back to the portal and keeps everything", async () => {
    const person = await createCitizen();
    await signIn(person);
    const { page, visitor } = await leaveByPassword(person, "machi-withdraw");
    const before = await decisionsOf(person.id);
    expect(toldToPortal(await press(visitor, page, "cancel"))).toEqual({
      action: "machi-withdraw",
      status: "cancelled",
    });
    expect(await hasAccount(person.id)).toBe(true);
    expect(await decisionsOf(person.id)).toEqual(before);
  });
});

describe("ID-6: withdrawal of an account with LINE", () => {
  it("ID-6: after a fresh sign-in with LINE, LINE is told and asks for consent again", async () => {
    const { person, id } = await citizenOnLine();
    const { page, visitor } = await leaveByLine(person, "machi-withdraw");
    const end = await press(visitor, page, "confirm");
    expect(end.html).toContain(DONE);
    expect(end.html).not.toContain("連動アプリ");
    expect(await hasAccount(id)).toBe(false);
    expect(await connectionAtLine(person)).toContain("アプリからの連絡で解除");
    expect(await eventsOf(id, "DELETE_ACCOUNT")).toMatchObject([{ details: { line: "ended" } }]);
  });

  it.each([{ outage: true }, { deauthorize: "refused" }])(
    "ID-6: when LINE does not end the connection (%o), nothing changes and it can be tried again",
    async (faults) => {
      const { person, id } = await citizenOnLine();
      const before = await decisionsOf(id);
      const { page, visitor } = await leaveByLine(person, "machi-withdraw");
      await lineFaults(faults);
      const failed = await press(visitor, page, "confirm");
      expect(failed.html).toContain("LINEとの連携を解除できませんでした");
      expect(await hasAccount(id)).toBe(true);
      expect(await linkedWith(id)).toHaveLength(1);
      expect(await decisionsOf(id)).toEqual(before);

      await lineFaults({});
      expect((await press(visitor, failed, "confirm")).html).toContain(DONE);
      expect(await hasAccount(id)).toBe(false);
      expect(await connectionAtLine(person)).toContain("アプリからの連絡で解除");
    },
  );

  it("ID-6: the citizen may go on without LINE, and learns how to end the connection there", async () => {
    const { person, id } = await citizenOnLine();
    const { page, visitor } = await leaveByLine(person, "machi-withdraw");
    await lineFaults({ outage: true });
    const failed = await press(visitor, page, "confirm");
    const end = await press(visitor, failed, "confirm-without-line");
    expect(end.html).toContain(DONE);
    expect(end.html).toContain("連動アプリ");
    expect(await hasAccount(id)).toBe(false);
    await lineFaults({});
    expect(await connectionAtLine(person)).not.toContain("解除");
  });

  it("ID-6: after a sign-in by password the account goes, and LINE is left to the citizen", async () => {
    const password = `Test-${crypto.randomUUID()}`;
    const { person, id } = await citizenOnLine(password);
    const { page, visitor } = await leaveByPassword({ ...person, id, password }, "machi-withdraw");
    const end = await press(visitor, page, "confirm");
    expect(end.html).toContain("連動アプリ");
    expect(await hasAccount(id)).toBe(false);
    expect(await connectionAtLine(person)).not.toContain("解除");
  });
});
