import { createLogger, createMetrics } from "@machi-id/runtime";
import { Pool } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeCitizens } from "../testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { startTestKintone, type TestKintone } from "../testing/kintone.ts";
import { Engine } from "./engine.ts";
import { KeyRing } from "./keys.ts";
import { resync } from "./resync.ts";
import { readStatus, redrive } from "./status.ts";

const keys = new KeyRing([Buffer.alloc(32, 1)]);
const SOON = { timeout: 10_000, interval: 50 };

let database: TestDatabase;
let tool: TestKintone;
let citizens: FakeCitizens;
let engines: Engine[];
let pools: Pool[];

beforeEach(async () => {
  [database, tool] = await Promise.all([createTestDatabase(), startTestKintone()]);
  citizens = new FakeCitizens(database.admin);
  engines = [];
  pools = [];
});

afterEach(async () => {
  await Promise.all(engines.map((engine) => engine.stop()));
  await Promise.all(pools.map((pool) => pool.end()));
  await Promise.all([database.drop(), tool.stop()]);
});

/** A worker of its own: its own connections and its own connector. */
function startWorker(): Engine {
  const pool = new Pool({ connectionString: database.url, max: 4 });
  pool.on("error", () => undefined);
  pools.push(pool);
  const engine = new Engine({
    pool,
    databaseUrl: database.url,
    connectors: [tool.connector()],
    reader: citizens,
    keys,
    leaseSeconds: 20,
    logger: createLogger("worker", "silent"),
    metrics: createMetrics("worker"),
  });
  engines.push(engine);
  engine.start();
  return engine;
}

const names = async () => (await tool.rows()).map(({ name }) => name).sort();
const status = async () => (await readStatus(database.pool, ["kintone"]))[0]!;
const ledger = async <T>(columns: string) =>
  (await database.admin.query(`select ${columns} from connectors.ledger`)).rows as T[];
/** Waits until every captured and dirty citizen has been dealt with. */
async function settled(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await database.admin.query(
        `select (select count(*) from keycloak.machi_dirty)::int as dirty,
                (select count(*) from connectors.ledger
                  where stop_reason is null
                    and (applied_version < wanted_version or lease_token is not null))::int as due`,
      );
      return rows[0];
    }, SOON)
    .toEqual({ dirty: 0, due: 0 });
}

describe("CO-1: kintone follows the citizens", () => {
  it("a new citizen and a change are in the tool within seconds, in one record", async () => {
    startWorker();
    const id = await citizens.register("酒田");
    await expect.poll(names, { ...SOON, timeout: 5_000 }).toEqual(["酒田"]);
    await citizens.rename(id, "鶴岡");
    await expect.poll(names, { ...SOON, timeout: 5_000 }).toEqual(["鶴岡"]);
  });

  it("CO-5: nothing is sent again when nothing changed", async () => {
    startWorker();
    const id = await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await settled();
    const requests = await tool.requests();
    await citizens.touch(id);
    await settled();
    expect((await tool.requests()) - requests).toBe(0);
    expect(await tool.rows()).toEqual([{ name: "酒田", revision: 1 }]);
  });

  it("who leaves is removed from the tool, and the ledger forgets the key", async () => {
    startWorker();
    const [leaving] = [await citizens.register("酒田"), await citizens.register("鶴岡")];
    await expect.poll(names, SOON).toEqual(["酒田", "鶴岡"]);
    await citizens.remove(leaving);
    await expect.poll(names, SOON).toEqual(["鶴岡"]);
    await settled();
    const rows = await ledger<{ id: string; key: unknown; hash: unknown }>(
      "citizen_id as id, tool_key as key, applied_hash as hash",
    );
    expect(rows.find(({ id }) => id === leaving)).toMatchObject({ key: null, hash: null });
  });

  it("CO-4: people who are no citizens leave no trace in the tool and none in the ledger", async () => {
    startWorker();
    const staff = await citizens.register("職員");
    await citizens.remove(staff);
    await settled();
    await citizens.touch(staff);
    await settled();
    expect(await names()).toEqual([]);
  });

  it("OP-6: the ledger holds no personal data in clear", async () => {
    startWorker();
    await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await settled();
    const text = JSON.stringify(await ledger("*"));
    expect(text).not.toMatch(/酒田|hanako/);
  });
});

describe("CO-5: level-triggered delivery", () => {
  it("a hundred changes while nobody delivers are one delivery of the last state", async () => {
    const id = await citizens.register("酒田0");
    for (let n = 1; n <= 100; n += 1) await citizens.rename(id, `酒田${n}`);
    startWorker();
    await expect.poll(names, SOON).toEqual(["酒田100"]);
    expect(await tool.rows()).toEqual([{ name: "酒田100", revision: 1 }]);
  });

  it("someone who changes without end is delivered a few times, and the last state arrives", async () => {
    startWorker();
    const id = await citizens.register("酒田0");
    for (let n = 1; n <= 100; n += 1) await citizens.rename(id, `酒田${n}`);
    await expect.poll(names, SOON).toEqual(["酒田100"]);
    const [row] = await tool.rows();
    expect(row!.revision).toBeLessThanOrEqual(5);
  });

  it("a change during the delivery is delivered as well", async () => {
    startWorker();
    const id = await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await tool.control({ latencyMs: 400 });
    const before = await tool.requests();
    await citizens.rename(id, "鶴岡");
    const inFlight = async () =>
      (await ledger<{ lease: string | null }>("lease_token as lease")).some(({ lease }) => lease);
    await expect.poll(inFlight, SOON).toBe(true);
    await citizens.rename(id, "庄内");
    await expect.poll(names, SOON).toEqual(["庄内"]);
    expect(await tool.requests()).toBeGreaterThan(before);
  });

  it("two workers share the citizens: each is sent once", async () => {
    await citizens.registerMany(1_000);
    startWorker();
    startWorker();
    await expect.poll(async () => (await tool.rows()).length, SOON).toBe(1_000);
    await settled();
    expect((await tool.rows()).filter(({ revision }) => revision !== 1)).toEqual([]);
    expect((await status()).inTool).toBe(1_000);
  });

  it("OP-2: with two workers, the newest state wins for every citizen", async () => {
    startWorker();
    startWorker();
    const ids = await citizens.registerMany(20);
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all(ids.map((id, index) => citizens.rename(id, `市民${index}の${round}`)));
    }
    await expect
      .poll(async () => (await names()).every((name) => name.endsWith("の5")), SOON)
      .toBe(true);
    expect(await names()).toHaveLength(20);
  });
});

describe("CO-5: failures", () => {
  it("while the tool is down the connector pauses and blames nobody; then it catches up", async () => {
    startWorker();
    await tool.control({ outage: true });
    await citizens.registerMany(250);
    await expect
      .poll(async () => (await status()).paused?.reason, SOON)
      .toBe("transient: HTTP_503");
    expect(await status()).toMatchObject({ due: 250, inTool: 0, stopped: {} });
    await tool.mend();
    await expect.poll(async () => (await tool.rows()).length, SOON).toBe(250);
    await settled();
    expect((await status()).paused).toBeNull();
    expect(await ledger("max(attempts) as most")).toEqual([{ most: 0 }]);
  });

  it("a record the tool refuses stops one row only; staff redrive it, or the citizen's change does", async () => {
    const ids = await citizens.registerMany(5);
    await tool.control({
      failNext: {
        times: 1,
        method: "PUT",
        status: 400,
        body: JSON.stringify({
          code: "CB_VA01",
          id: "x",
          message: "入力内容が正しくありません。",
          errors: { "records[2].name.value": { messages: ["市民2は長すぎます。"] } },
        }),
      },
    });
    startWorker();
    await expect
      .poll(async () => (await status()).stopped, SOON)
      .toEqual({ "CB_VA01: kintone refuses the record: name.": 1 });
    await expect.poll(async () => (await tool.rows()).length, SOON).toBe(4);
    expect((await status()).paused).toBeNull();

    expect(await redrive(database.pool, ["kintone"])).toBe(1);
    await expect.poll(async () => (await tool.rows()).length, SOON).toBe(5);

    await database.admin.query("update connectors.ledger set stop_reason = 'by hand'");
    await citizens.rename(ids[0]!, "改名");
    await expect.poll(names, SOON).toContain("改名");
    expect(Object.values((await status()).stopped)).toEqual([4]);
  });

  it("while Keycloak is down nothing is lost and nothing is taken for a withdrawal", async () => {
    startWorker();
    const id = await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    citizens.down = true;
    await citizens.rename(id, "鶴岡");
    await expect.poll(async () => (await status()).due, SOON).toBe(1);
    expect(await names()).toEqual(["酒田"]);
    citizens.down = false;
    await expect.poll(names, SOON).toEqual(["鶴岡"]);
  });

  it("when the database throws every connection out, the worker goes on", async () => {
    const engine = startWorker();
    const id = await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await database.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await expect
      .poll(
        () =>
          citizens.rename(id, "鶴岡").then(
            () => true,
            () => false,
          ),
        SOON,
      )
      .toBe(true);
    await expect.poll(names, SOON).toEqual(["鶴岡"]);
    await expect
      .poll(
        () =>
          engine.checks.database!().then(
            () => true,
            () => false,
          ),
        SOON,
      )
      .toBe(true);
  });

  it("a delivery in flight is finished when the worker is asked to stop", async () => {
    const engine = startWorker();
    await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await tool.control({ latencyMs: 500 });
    await citizens.register("鶴岡");
    const leased = async () =>
      (await ledger<{ l: string | null }>("lease_token as l")).some(({ l }) => l);
    await expect.poll(leased, SOON).toBe(true);
    await engine.stop();
    await tool.mend();
    expect(await names()).toEqual(["酒田", "鶴岡"]);
    expect(await leased()).toBe(false);
    expect(await status()).toMatchObject({ due: 0, inTool: 2 });
  });
});

describe("CO-1: resync", () => {
  it("brings in citizens nobody marked dirty, and sends nothing that is equal", async () => {
    startWorker();
    await citizens.registerMany(120);
    await expect.poll(async () => (await tool.rows()).length, SOON).toBe(120);
    await settled();
    await database.admin.query(
      "delete from connectors.ledger where citizen_id in (select citizen_id from connectors.ledger limit 20)",
    );
    const options = {
      connectors: ["kintone"],
      sendAnyway: false,
      signal: new AbortController().signal,
    };
    expect(await resync(database.pool, citizens, options)).toBe(120);
    await settled();
    const revisions = (await tool.rows()).map(({ revision }) => revision);
    expect(revisions.filter((revision) => revision === 1)).toHaveLength(100);
    expect(revisions.filter((revision) => revision === 2)).toHaveLength(20);

    await resync(database.pool, citizens, { ...options, sendAnyway: true });
    await settled();
    expect((await tool.rows()).every(({ revision }) => revision >= 2)).toBe(true);
  });
});
