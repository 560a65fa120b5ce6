import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../testing/citizen-session.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { createSessionCipher } from "./cipher.ts";
import { createDatabase, type Database } from "./database.ts";
import { newSessionPayload } from "./payload.ts";
import { createSessionStore, type SessionStore } from "./store.ts";
import { createWelcomeMemory } from "./welcome.ts";

const key = randomBytes(32);
let test: TestDatabase;
let database: Database;
let store: SessionStore;

beforeAll(async () => {
  test = await createTestDatabase();
  database = createDatabase(test.url, () => undefined);
  store = createSessionStore(database, createSessionCipher([key]));
});
afterEach(() => test.look("TRUNCATE session, used_logout_token, welcomed"));
afterAll(async () => {
  await database.close();
  await test.drop();
});

describe("OP-6: sessions at rest", () => {
  it("hold neither tokens nor names nor the cookie's id in clear", async () => {
    const { id } = await store.create(signedIn());
    // PostgreSQL writes bytea in hexadecimal here.
    const rows = await test.look("SELECT s::text FROM session s");
    const dump = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    for (const secret of [id, "token-1", "subject-1", "provider-session-1", "csrfSecret"]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(Buffer.from(secret).toString("hex"));
    }
  });

  it("cannot be read under another session's id", async () => {
    const mine = await store.create(signedIn());
    await store.create(signedIn({ subject: "somebody else" }));
    await test.look(
      `UPDATE session SET payload = (SELECT payload FROM session ORDER BY created_at DESC LIMIT 1)`,
    );
    expect(await store.load(mine.id)).toBeUndefined();
  });

  it("go on after the keys were rotated, and end when their key is withdrawn", async () => {
    const { id } = await store.create(signedIn());
    const rotated = createSessionStore(database, createSessionCipher([randomBytes(32), key]));
    const withdrawn = createSessionStore(database, createSessionCipher([randomBytes(32)]));
    expect((await rotated.load(id))?.payload.citizen?.subject).toBe("subject-1");
    expect(await withdrawn.load(id)).toBeUndefined();
  });
});

describe("ID-1: a session's life", () => {
  it("gets a new id at sign-in, and the old one is worth nothing", async () => {
    const before = await store.create(newSessionPayload());
    const after = await store.replace(before.id, signedIn());
    expect(after.id).not.toBe(before.id);
    expect(await store.load(before.id)).toBeUndefined();
    expect((await store.load(after.id))?.payload.citizen).toBeDefined();
  });

  it.each(["idle_expires_at", "expires_at"])("ends at %s, and is purged", async (column) => {
    const { id } = await store.create(signedIn());
    await test.look(`UPDATE session SET ${column} = now() - interval '1 second'`);
    expect(await store.load(id)).toBeUndefined();
    expect(await store.update(id, async (payload) => payload)).toBeUndefined();
    expect(await store.purge()).toBe(1);
    expect(await test.look("SELECT 1 FROM session")).toEqual([]);
  });

  it("is prolonged by use, never beyond its absolute end", async () => {
    const { id } = await store.create(signedIn());
    await test.look(
      `UPDATE session SET seen_at = now() - interval '10 minutes',
         idle_expires_at = now() + interval '1 minute'`,
    );
    await store.load(id);
    const [row] = await test.look(
      `SELECT idle_expires_at > now() + interval '50 minutes' AS prolonged,
              expires_at = created_at + interval '12 hours' AS absolute FROM session`,
    );
    expect(row).toEqual({ prolonged: true, absolute: true });
  });

  it("is changed by one request at a time, so that none undoes another's", async () => {
    const { id } = await store.create({ ...newSessionPayload(), notice: "" });
    const other = createSessionStore(database, createSessionCipher([key]));
    const append = (to: SessionStore, letter: string) =>
      to.update(id, async (payload) => ({ ...payload, notice: payload.notice + letter }));
    await Promise.all(
      [..."abcdef"].map((letter, index) => append(index % 2 ? store : other, letter)),
    );
    const notice = (await store.load(id))?.payload.notice ?? "";
    expect([...notice].toSorted().join("")).toBe("abcdef");
  });

  it("stays as it was when a change fails", async () => {
    const { id } = await store.create({ ...newSessionPayload(), notice: "before" });
    await expect(
      store.update(id, () => Promise.reject(new Error("provider away"))),
    ).rejects.toThrow("provider away");
    expect((await store.load(id))?.payload.notice).toBe("before");
  });
});

describe("ID-6: a logout told by the provider", () => {
  const logout = (to: { subject?: string; providerSession?: string }) =>
    store.destroyByLogout({
      jti: randomBytes(8).toString("hex"),
      expiresAt: Date.now() + 60_000,
      ...to,
    });

  it("ends the named session and no other of the citizen", async () => {
    const named = await store.create(signedIn());
    const other = await store.create(signedIn({ providerSession: "provider-session-2" }));
    await logout({ subject: "subject-1", providerSession: "provider-session-1" });
    expect(await store.load(named.id)).toBeUndefined();
    expect(await store.load(other.id)).toBeDefined();
  });

  it("ends all sessions of the citizen when it names no session", async () => {
    const sessions = [
      await store.create(signedIn()),
      await store.create(signedIn({ providerSession: "provider-session-2" })),
    ];
    const somebodyElse = await store.create(signedIn({ subject: "subject-2" }));
    await logout({ subject: "subject-1" });
    for (const { id } of sessions) expect(await store.load(id)).toBeUndefined();
    expect(await store.load(somebodyElse.id)).toBeDefined();
  });

  it("does nothing when it names a session that is not here", async () => {
    const { id } = await store.create(signedIn());
    await logout({ subject: "subject-1", providerSession: "provider-session-2" });
    expect(await store.load(id)).toBeDefined();
  });

  it("reaches sessions that began under an earlier key", async () => {
    const { id } = await store.create(signedIn());
    const rotated = createSessionStore(database, createSessionCipher([randomBytes(32), key]));
    await rotated.destroyByLogout({
      jti: "j",
      expiresAt: Date.now() + 60_000,
      subject: "subject-1",
    });
    expect(await store.load(id)).toBeUndefined();
  });

  it("is taken once: a replayed token ends nothing", async () => {
    const token = { jti: "once", expiresAt: Date.now() + 60_000, subject: "subject-1" };
    expect(await store.destroyByLogout(token)).toBe("done");
    const { id } = await store.create(signedIn());
    expect(await store.destroyByLogout(token)).toBe("replayed");
    expect(await store.load(id)).toBeDefined();
  });
});

describe("PO-5: the welcome page", () => {
  it("is remembered for each citizen, over a change of keys, without naming them", async () => {
    const memory = createWelcomeMemory(database, createSessionCipher([key]));
    const rotated = createWelcomeMemory(database, createSessionCipher([randomBytes(32), key]));
    expect(await memory.wasShown("subject-1")).toBe(false);
    await memory.remember("subject-1");
    await memory.remember("subject-1");
    expect(await rotated.wasShown("subject-1")).toBe(true);
    expect(await rotated.wasShown("subject-2")).toBe(false);
    const rows = await test.look("SELECT encode(subject_hash, 'escape') FROM welcomed");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("subject-1");
  });
});

describe("OP-7: PostgreSQL away", () => {
  it("is told as such, and the store works again when it is back", async () => {
    const { id } = await store.create(signedIn());
    const nowhere = new URL(test.url);
    nowhere.port = "1";
    const away = createDatabase(nowhere.href, () => undefined);
    const awayStore = createSessionStore(away, createSessionCipher([key]));
    await expect(awayStore.load(id)).rejects.toMatchObject({ source: "session-store" });
    await expect(awayStore.update(id, async () => undefined)).rejects.toMatchObject({
      source: "session-store",
    });
    await away.close();

    await test.look(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await expect.poll(() => store.load(id).catch(() => undefined)).toBeDefined();
  });
});
