import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { order } from "../support/stack.ts";
import { admin, adminOk } from "../support/admin.ts";
import { decide, patchProfile, readConsents, readProfile } from "../support/citizen-api.ts";
import { markOf, sql, takeMark, versionOf } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { inside } from "../support/inside.ts";
import { newLinePerson, signInWithLine, signUpWithLine, userByEmail } from "./support/line.ts";
import { changeAsStaff, createCitizen, deleteCreatedPeople, makeStaff } from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { realmPurposes } from "./support/purposes.ts";
import { register } from "./support/registration.ts";
import { signIn } from "./support/sign-in.ts";

// The stack's own worker would take the marks away before they are looked at.
beforeAll(() => order("stop", "worker"));
afterAll(() => order("start", "worker"));
afterAll(deleteCreatedPeople);

/** Takes the mark, does something, and gives the mark and version that it left. */
async function changeBy(person: { id: string }, change: () => Promise<unknown>) {
  const before = await versionOf(person.id);
  await takeMark(person.id);
  await change();
  return { before, version: await versionOf(person.id), mark: await markOf(person.id) };
}

/** Takes back one consent that is not required. */
async function takeBackOptional(accessToken: string) {
  const { code, version } = (await realmPurposes()).find(({ required }) => !required)!;
  return await decide(accessToken, [{ purpose: code, version, given: false }]);
}

describe("CO-5: every change of a citizen is captured", () => {
  it("a citizen made by staff is marked with version 1", async () => {
    const { id } = await createCitizen();
    expect(await versionOf(id)).toBe(1);
    expect((await markOf(id))?.n).toBe(1);
  });

  it.each<[string, (person: Person) => Promise<unknown>]>([
    ["an attribute changed by staff", (person) => changeAsStaff(person, { gender: ["female"] })],
    [
      "disabled by staff",
      (person) => adminOk("PUT", `users/${person.id}`, { enabled: false, email: person.email }),
    ],
    ["made staff", makeStaff],
    ["deleted by staff", (person) => adminOk("DELETE", `users/${person.id}`)],
  ])("%s: one version more, and a mark with it", async (_, change) => {
    const person = await createCitizen();
    const { before, version, mark } = await changeBy(person, () => change(person));
    expect(version).toBe(before + 1);
    expect(mark?.n).toBe(version);
  });

  it("a change in the citizen API is marked", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    const { version, mark } = await changeBy(person, async () =>
      patchProfile(accessToken, (await readProfile(accessToken)).version, { gender: ["female"] }),
    );
    expect(mark?.n).toBe(version);
    expect((await readProfile(accessToken)).version).toBe(version);
  });

  it("ID-11: a consent taken back in the citizen API is marked", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    const { before, version, mark } = await changeBy(person, () => takeBackOptional(accessToken));
    expect(version).toBe(before + 1);
    expect(mark?.n).toBe(version);
  });

  it("ID-11: the consents of a first sign-in are marked", async () => {
    const person = await createCitizen();
    const { before, version, mark } = await changeBy(person, () => signIn(person));
    expect(version).toBe(before + 1);
    expect(mark?.n).toBe(version);
  });

  it("a hundred changes leave one mark, with the last version", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    await takeMark(person.id);
    let { version } = await readProfile(accessToken);
    for (let change = 0; change < 100; change += 1) {
      const postalCode = [String(9980000 + change)];
      const answer = await patchProfile(accessToken, version, { postal_code: postalCode });
      expect(answer.status).toBe(200);
      version += 1;
    }
    const rows = await sql("connectors", "SELECT n FROM keycloak.machi_dirty WHERE user_id = $1", [
      person.id,
    ]);
    expect(rows).toEqual([{ n: String(version) }]);
  });

  it("a sign-in by password changes nothing and leaves no mark", async () => {
    const person = await createCitizen();
    // The first one asks for consents, which is a change.
    await signIn(person);
    const { before, version, mark } = await changeBy(person, () => signIn(person));
    expect(version).toBe(before);
    expect(mark).toBeUndefined();
  });

  it("ID-3: a registration by e-mail is marked", async () => {
    const email = `registered-${crypto.randomUUID()}@example.jp`;
    const { leftFor } = await register(email, `Test-${crypto.randomUUID()}`);
    expect(leftFor).toContain(`${endpoints.portal}/auth/callback?`);
    const user = await userByEmail(email);
    expect(await markOf(user!.id)).toMatchObject({ n: await versionOf(user!.id) });
    await adminOk("DELETE", `users/${user!.id}`);
  });

  it("ID-2: LINE: first sign-in, later sign-in and unlinking are marked", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const user = await userByEmail(person.email);
    expect(user?.attributes.line_user_id?.[0]).toMatch(/^U[0-9a-f]{32}$/);
    expect(await markOf(user!.id)).toMatchObject({ n: await versionOf(user!.id) });

    const again = await changeBy(user!, () => signInWithLine(person));
    expect(again.mark).toMatchObject({ n: again.version });

    const unlinked = await changeBy(user!, () =>
      adminOk("DELETE", `users/${user!.id}/federated-identity/line`),
    );
    expect(unlinked.mark).toMatchObject({ n: unlinked.version });
    expect((await userByEmail(person.email))?.attributes.line_user_id).toBeUndefined();
    await adminOk("DELETE", `users/${user!.id}`);
  });
});

describe("CO-5: marks as the connectors take them", () => {
  it("a mark whose number has moved on is not taken away", async () => {
    const person = await createCitizen();
    const seen = (await markOf(person.id))!.n;
    await changeAsStaff(person, { gender: ["male"] });
    const take = "DELETE FROM keycloak.machi_dirty WHERE user_id = $1 AND n = $2 RETURNING n";
    expect(await sql("connectors", take, [person.id, seen])).toEqual([]);
    expect((await markOf(person.id))?.n).toBe(seen + 1);
    expect(await sql("connectors", take, [person.id, seen + 1])).toHaveLength(1);
  });

  it("whoever listens is woken once the change is committed", async () => {
    const person = await createCitizen();
    const client = new pg.Client({ connectionString: inside.database.connectorsUrl });
    await client.connect();
    try {
      const seen: Promise<unknown>[] = [];
      client.on("notification", () => seen.push(markOf(person.id)));
      await client.query("LISTEN machi_dirty");
      await takeMark(person.id);
      await changeAsStaff(person, { gender: ["other"] });
      await vi.waitFor(() => expect(seen).not.toHaveLength(0), 10_000);
      expect(await seen[0]).toBeDefined();
    } finally {
      await client.end();
    }
  });

  it.each([
    "SELECT * FROM keycloak.user_entity",
    "SELECT * FROM keycloak.user_attribute",
    "SELECT * FROM keycloak.machi_citizen_version",
    "UPDATE keycloak.machi_dirty SET n = 0",
    "INSERT INTO keycloak.machi_dirty VALUES ('x', 'y', 1, now())",
  ])("OP-6: the connectors' database role may not %s", async (statement) => {
    await expect(sql("connectors", statement)).rejects.toThrow(/permission denied/);
  });
});

describe("CO-5: what cannot be captured does not happen", () => {
  /** Takes the table of marks away while something is tried. */
  async function withoutMarks<T>(attempt: () => Promise<T>): Promise<T> {
    await sql("keycloak", "ALTER TABLE keycloak.machi_dirty RENAME TO machi_dirty_away");
    try {
      return await attempt();
    } finally {
      await sql("keycloak", "ALTER TABLE keycloak.machi_dirty_away RENAME TO machi_dirty");
    }
  }

  it("a change in the citizen API fails, and the profile is as before", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    const before = await readProfile(accessToken);
    const change = () => patchProfile(accessToken, before.version, { gender: ["female"] });
    expect((await withoutMarks(change)).status).toBe(500);
    expect(await readProfile(accessToken)).toEqual(before);
    expect((await change()).status).toBe(200);
  });

  it("ID-11: a decision on a consent fails, and the consents are as before", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    const before = await readConsents(accessToken);
    expect((await withoutMarks(() => takeBackOptional(accessToken))).status).toBe(500);
    expect(await readConsents(accessToken)).toEqual(before);
    expect((await takeBackOptional(accessToken)).status).toBe(200);
  });

  it("a change by staff fails, and the user is as before", async () => {
    const person = await createCitizen();
    const change = () => changeAsStaff(person, { gender: ["female"] });
    expect((await withoutMarks(change)).ok).toBe(false);
    expect(await adminOk("GET", `users/${person.id}`)).not.toHaveProperty("attributes.gender");
  });

  it("a deletion fails, and the user is still there", async () => {
    const person = await createCitizen();
    const deletion = () => admin("DELETE", `users/${person.id}`);
    expect((await withoutMarks(deletion)).status).toBe(500);
    expect((await admin("GET", `users/${person.id}`)).status).toBe(200);
  });

  it("a registration fails, and nobody is registered", async () => {
    const email = `refused-${crypto.randomUUID()}@example.jp`;
    const end = await withoutMarks(() => register(email, `Test-${crypto.randomUUID()}`));
    expect(end.status).toBe(500);
    expect(end.leftFor).toBeUndefined();
    expect(await userByEmail(email)).toBeUndefined();
  });

  it("a first sign-in with LINE fails, and nobody is registered", async () => {
    const person = newLinePerson();
    await expect(withoutMarks(() => signUpWithLine(person))).rejects.toThrow("HTTP 500");
    expect(await userByEmail(person.email)).toBeUndefined();
  });
});
