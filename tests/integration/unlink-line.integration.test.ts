import { afterAll, afterEach, describe, expect, it } from "vitest";
import { versionOf } from "../support/database.ts";
import { lockChanges } from "./support/factor-changes.ts";
import {
  citizenOnLine,
  connectionAtLine,
  hasAccount,
  leaveByLine,
  leaveByPassword,
  linkedWith,
  press,
  toldToPortal,
} from "./support/leaving.ts";
import { lineFaults, userByEmail } from "./support/line.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";

afterEach(() => lineFaults({}));

afterAll(deleteCreatedPeople);

const newPassword = () => `Test-${crypto.randomUUID()}`;

describe("ID-6: ending the connection with LINE", () => {
  it("ID-6: with a password and a fresh sign-in with LINE it ends at LINE and here", async () => {
    const password = newPassword();
    const { person, id } = await citizenOnLine(password);
    const { page, visitor } = await leaveByLine(person, "machi-unlink-line");
    const before = await versionOf(id);
    const end = await press(visitor, page, "confirm");
    expect(toldToPortal(end)).toEqual({ action: "machi-unlink-line", status: "success" });
    expect(await linkedWith(id)).toEqual([]);
    expect((await userByEmail(person.email))?.attributes.line_user_id).toBeUndefined();
    expect(await connectionAtLine(person)).toContain("アプリからの連絡で解除");
    expect(await versionOf(id), "the connectors are told").toBeGreaterThan(before);
    await signIn({ id, email: person.email, password });
  });

  it("ID-6: without a password nothing changes, since nobody could sign in again", async () => {
    const { person, id } = await citizenOnLine();
    const { page, visitor } = await leaveByLine(person, "machi-unlink-line");
    const refused = await press(visitor, page, "confirm");
    expect(refused.html).toContain("先にパスワードを設定してください");
    expect(await linkedWith(id)).toHaveLength(1);
    expect(await connectionAtLine(person)).not.toContain("解除");
    expect(toldToPortal(await press(visitor, refused, "cancel")).status).toBe("cancelled");
  });

  it("ID-6: not while changes are locked, nor once they were locked while the page was open", async () => {
    const { person, id } = await citizenOnLine(newPassword());
    const { page, visitor } = await leaveByLine(person, "machi-unlink-line");
    await lockChanges({ id });
    for (const refused of [
      await press(visitor, page, "confirm"),
      (await leaveByLine(person, "machi-unlink-line")).page,
    ]) {
      expect(refused.html).toContain("安全のため、いまは変更できません");
    }
    expect(await linkedWith(id)).toHaveLength(1);
    expect(await connectionAtLine(person)).not.toContain("解除");
  });

  it("ID-6: a sign-in by password alone does not do: LINE could not be told", async () => {
    const password = newPassword();
    const { person, id } = await citizenOnLine(password);
    const citizen = { id, email: person.email, password };
    const { page, visitor } = await leaveByPassword(citizen, "machi-unlink-line");
    const refused = await press(visitor, page, "confirm");
    expect(refused.html).toContain("もう一度、LINEでのログインが必要です");
    expect(await linkedWith(id)).toHaveLength(1);
  });

  it.each([{ outage: true }, { deauthorize: "refused" }])(
    "ID-6: when LINE does not end the connection (%o), nothing changes and it can be tried again",
    async (faults) => {
      const { person, id } = await citizenOnLine(newPassword());
      const { page, visitor } = await leaveByLine(person, "machi-unlink-line");
      await lineFaults(faults);
      const failed = await press(visitor, page, "confirm");
      expect(failed.html).toContain("LINEとの連携を解除できませんでした");
      expect(await linkedWith(id)).toHaveLength(1);
      await lineFaults({});
      expect(toldToPortal(await press(visitor, failed, "confirm")).status).toBe("success");
      expect(await linkedWith(id)).toEqual([]);
    },
  );

  it("ID-6: without a connection there is nothing to ask", async () => {
    const person = await createCitizen();
    await signIn(person);
    const { page } = await leaveByPassword(person, "machi-unlink-line");
    expect(toldToPortal(page).status).toBe("success");
    expect(await hasAccount(person.id)).toBe(true);
  });
});
