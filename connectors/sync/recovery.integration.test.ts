import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Connector } from "../contract/index.ts";
import { FakeCitizens } from "../testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { startTestKintone, type TestKintone } from "../testing/kintone.ts";
import { captureDirty } from "./capture.ts";
import { deliverBatch, type DeliverDeps } from "./deliver.ts";
import { KeyRing } from "./keys.ts";
import { claimDue } from "./ledger.ts";
import { takeRequest } from "./quota.ts";

const old = Buffer.alloc(32, 1);
const running = new AbortController().signal;

let database: TestDatabase;
let tool: TestKintone;
let citizens: FakeCitizens;
let deps: DeliverDeps;

beforeEach(async () => {
  [database, tool] = await Promise.all([createTestDatabase(), startTestKintone()]);
  citizens = new FakeCitizens(database.admin);
  deps = { pool: database.pool, reader: citizens, keys: new KeyRing([old]), leaseSeconds: 20 };
});

afterEach(async () => {
  await Promise.all([database.drop(), tool.stop()]);
});

const capture = () => captureDirty(database.pool, ["kintone"]);
const deliver = (connector: Connector = tool.connector(), using = deps) =>
  deliverBatch(using, connector, running);
const expireLeases = () =>
  database.admin.query("update connectors.ledger set lease_until = now() - interval '1 second'");
const ledger = async (columns: string) =>
  (await database.admin.query(`select ${columns} from connectors.ledger`)).rows;

describe("CO-5: a worker that is killed", () => {
  it("before it sent anything: its citizens are claimed by nobody else until the lease ends", async () => {
    await citizens.register("酒田");
    await capture();
    const killed = await claimDue(database.pool, "kintone", { most: 100, leaseSeconds: 20 });
    expect(killed.claims).toHaveLength(1);
    expect(await deliver()).toMatchObject({ claimed: 0 });
    await expireLeases();
    expect(await deliver()).toMatchObject({ claimed: 1, applied: 1 });
    expect(await tool.rows()).toEqual([{ name: "酒田", revision: 1 }]);
  });

  it("after it sent but before it noted so: the same record is sent again, not a second one", async () => {
    await citizens.register("酒田");
    await capture();
    const broken = { ...deps, pool: failing(deps.pool, /set applied_version/) };
    await expect(deliver(tool.connector(), broken)).rejects.toThrow("killed");
    expect(await tool.rows()).toEqual([{ name: "酒田", revision: 1 }]);
    await expireLeases();
    expect(await deliver()).toMatchObject({ applied: 1 });
    expect(await tool.rows()).toEqual([{ name: "酒田", revision: 2 }]);
  });

  it("after it sent somebody who then leaves: the key to remove them is known", async () => {
    const id = await citizens.register("酒田");
    await capture();
    const broken = { ...deps, pool: failing(deps.pool, /set applied_version/) };
    await expect(deliver(tool.connector(), broken)).rejects.toThrow("killed");
    await citizens.remove(id);
    await capture();
    await expireLeases();
    expect(await deliver()).toMatchObject({ removed: 1 });
    expect(await tool.rows()).toEqual([]);
  });

  it("after it sent a change that is then taken back: the tool is not taken for what it was before", async () => {
    const id = await citizens.register("酒田");
    await capture();
    await deliver();
    await citizens.rename(id, "鶴岡");
    await capture();
    const broken = { ...deps, pool: failing(deps.pool, /set applied_version/) };
    await expect(deliver(tool.connector(), broken)).rejects.toThrow("killed");
    await citizens.rename(id, "酒田");
    await capture();
    await expireLeases();
    expect(await deliver()).toMatchObject({ applied: 1, unchanged: 0 });
    expect((await tool.rows()).map(({ name }) => name)).toEqual(["酒田"]);
  });

  it("again and again by the same citizen: that row waits for staff at last", async () => {
    await citizens.register("酒田");
    await capture();
    for (let kill = 1; kill <= 10; kill += 1) {
      await claimDue(database.pool, "kintone", { most: 100, leaseSeconds: 20 });
      await expireLeases();
    }
    expect(await deliver()).toMatchObject({ claimed: 0 });
    expect(await ledger("stop_reason")).toEqual([{ stop_reason: "attempts-spent" }]);
  });
});

describe("CO-5: a worker that was overtaken", () => {
  it("by another one while it hung: whatever it put into the tool is made right", async () => {
    const id = await citizens.register("酒田");
    await capture();
    const slow: Connector = tool.connector();
    const hung = deliver({
      ...partsOf(slow),
      async deliver(items, context) {
        // It hangs here for longer than its lease; meanwhile the newer state is delivered.
        await expireLeases();
        await citizens.rename(id, "鶴岡");
        await capture();
        expect(await deliver()).toMatchObject({ applied: 1 });
        return slow.deliver(items, context);
      },
    });
    expect(await hung).toMatchObject({ lost: 1 });
    expect((await tool.rows()).map(({ name }) => name)).toEqual(["酒田"]);
    expect(await deliver()).toMatchObject({ applied: 1 });
    expect((await tool.rows()).map(({ name }) => name)).toEqual(["鶴岡"]);
  });
});

describe("CO-5: capture", () => {
  it("leaves a citizen who is being changed for the next look, and takes the others", async () => {
    const busy = await citizens.register("酒田");
    await citizens.register("鶴岡");
    const keycloak = new Client({ connectionString: database.admin.options.connectionString });
    await keycloak.connect();
    try {
      await keycloak.query("begin");
      await keycloak.query("update keycloak.machi_dirty set n = n + 1 where user_id = $1", [busy]);
      expect(await capture()).toMatchObject({ captured: 1 });
      await keycloak.query("commit");
    } finally {
      await keycloak.end();
    }
    expect(await capture()).toMatchObject({ captured: 1 });
    expect((await database.admin.query("select from keycloak.machi_dirty")).rowCount).toBe(0);
    expect(await ledger("citizen_id")).toHaveLength(2);
  });

  it("OP-6: works with the right to see and clear the dirty table and no other of Keycloak's", async () => {
    await citizens.register("酒田");
    expect(await capture()).toMatchObject({ captured: 1 });
    await expect(database.pool.query("update keycloak.machi_dirty set n = 0")).rejects.toThrow(
      "permission denied",
    );
  });
});

describe("CO-1: the budget of requests in the database", () => {
  it("is shared: fifty takers of ten get ten, the others are told when to come back", async () => {
    const budget = { requestsPerDay: 8_650, burst: 10 };
    const taken = await Promise.allSettled(
      Array.from({ length: 50 }, () => takeRequest(database.pool, "kintone", budget)),
    );
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const refused = taken.find(({ status }) => status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ kind: "quota", code: "budget-spent" });
    const waitMs = refused.reason.retryAt.getTime() - Date.now();
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(10_000);
  });

  it("when it is spent, the connector waits until there is something, and nothing is lost", async () => {
    const kintone = tool.connector();
    const metadata = { ...kintone.metadata, budget: { requestsPerDay: 86_402, burst: 2 } };
    const frugal = { ...partsOf(kintone), metadata };
    await citizens.register("酒田");
    await capture();
    expect(await deliver(frugal)).toMatchObject({ applied: 1 });
    await citizens.register("鶴岡");
    await capture();
    expect(await deliver(frugal)).toMatchObject({ paused: { reason: "quota: budget-spent" } });
    await expect
      .poll(() => deliver(frugal), { timeout: 5_000, interval: 200 })
      .toMatchObject({ applied: 1, resumed: true });
    expect(await tool.rows()).toHaveLength(2);
  });
});

describe("OP-6: a new ledger key in front of the old one", () => {
  it("sends nothing again, and keeps updating the record under its first key", async () => {
    const id = await citizens.register("酒田");
    await capture();
    await deliver();
    const rotated = { ...deps, keys: new KeyRing([Buffer.alloc(32, 2), old]) };
    await citizens.touch(id);
    await capture();
    expect(await deliver(tool.connector(), rotated)).toMatchObject({ unchanged: 1 });
    await citizens.rename(id, "鶴岡");
    await capture();
    expect(await deliver(tool.connector(), rotated)).toMatchObject({ applied: 1 });
    expect(await tool.rows()).toEqual([{ name: "鶴岡", revision: 2 }]);
  });
});

/** A pool on which one statement fails, as if the process had died before it. */
function failing(pool: DeliverDeps["pool"], statement: RegExp): DeliverDeps["pool"] {
  const failingQueries = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(target, property) {
        const own = Reflect.get(target, property) as unknown;
        if (typeof own !== "function") return own;
        if (property === "connect") return async () => failingQueries(await pool.connect());
        if (property !== "query") return own.bind(target) as unknown;
        return (text: string, values?: unknown[]) =>
          statement.test(text)
            ? Promise.reject(new Error("killed"))
            : (own.call(target, text, values) as unknown);
      },
    });
  return failingQueries(pool);
}

/** A connector's parts as a plain object, to replace one of them. */
function partsOf(connector: Connector): Connector {
  return {
    metadata: connector.metadata,
    select: (citizen) => connector.select(citizen),
    deliver: (items, context) => connector.deliver(items, context),
  };
}
