import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeCitizens } from "./testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";
import { freePort } from "./testing/free-port.ts";
import { startTestKintone, type TestKintone } from "./testing/kintone.ts";
import { processSettings, startProcess, type TestProcess } from "./testing/process.ts";
import { FakeRealm } from "./testing/realm.ts";

const SOON = { timeout: 15_000, interval: 100 };

let database: TestDatabase;
let tool: TestKintone;
let citizens: FakeCitizens;
let realm: FakeRealm;
let workers: TestProcess[];

beforeEach(async () => {
  [database, tool] = await Promise.all([createTestDatabase(), startTestKintone()]);
  citizens = new FakeCitizens(database.admin);
  realm = new FakeRealm(citizens);
  await realm.start();
  workers = [];
});

afterEach(async () => {
  for (const worker of workers) await worker.kill();
  await realm.stop();
  await Promise.all([database.drop(), tool.stop()]);
});

/** A worker process, as the city runs it. */
async function startWorker(changes: Record<string, string> = {}): Promise<TestProcess> {
  const port = await freePort();
  const worker = startProcess("worker.ts", port, {
    ...processSettings("MACHI_WORKER_", {
      MANAGEMENT_PORT: String(port),
      DATABASE_URL: database.url,
      REALM_URL: realm.url,
      CLIENT_ID: "connectors",
      CONNECTORS: "kintone",
    }),
    MACHI_KINTONE_BASE_URL: tool.url,
    MACHI_KINTONE_APP_ID: "1",
    MACHI_KINTONE_API_TOKEN: tool.apiToken,
    ...changes,
  });
  workers.push(worker);
  return worker;
}

const names = async () => (await tool.rows()).map(({ name }) => name).sort();

describe("CO-5: the worker's process", () => {
  it("waits for Keycloak, catches up, and ends in order when asked to", async () => {
    await realm.stop();
    const worker = await startWorker();
    await citizens.register("酒田");
    await expect.poll(worker.ready, SOON).toBe(503);
    await realm.start();
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await expect.poll(worker.ready, SOON).toBe(200);
    const metrics = async () => (await fetch(`${worker.management}/metrics`)).text();
    // The tool has the record a moment before the worker has noted so.
    await expect.poll(metrics, SOON).toMatch(/machi_worker_items_total\{.*outcome="applied".*\} 1/);
    const counted = await metrics();

    worker.child.kill("SIGTERM");
    expect(await once(worker.child, "exit")).toEqual([0, null]);
    expect(`${worker.output()}${counted}`).not.toMatch(/酒田|hanako|s3cret|token-of-the-test/);
  });

  it("compares the tools with the citizens by itself when the city pack is another one than before", async () => {
    await citizens.register("酒田");
    await database.admin.query("delete from keycloak.machi_dirty");
    await startWorker();
    await expect.poll(names, { ...SOON, timeout: 40_000 }).toEqual(["酒田"]);
    const compared = async () =>
      (
        await database.admin.query(
          "select result, pack is not null as noted from connectors.reconcile",
        )
      ).rows;
    await expect.poll(compared, SOON).toEqual([{ result: "done", noted: true }]);
  });

  it("waits for PostgreSQL when that comes later", async () => {
    const later = new URL(database.url);
    await database.admin.query(`alter role ${later.username} nologin`);
    const worker = await startWorker();
    await expect.poll(() => worker.output(), SOON).toContain("cannot be made ready");
    await database.admin.query(`alter role ${later.username} login`);
    await expect.poll(worker.ready, SOON).toBe(200);
  });

  it("killed with -9 in the middle of a delivery, another one brings it to its end", async () => {
    const first = await startWorker({ MACHI_WORKER_LEASE_SECONDS: "4" });
    await citizens.register("酒田");
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await tool.control({ latencyMs: 3_000 });
    await citizens.register("鶴岡");
    const leased = async () => {
      const { rowCount } = await database.admin.query(
        "select from connectors.ledger where lease_token is not null",
      );
      return rowCount;
    };
    await expect.poll(leased, SOON).toBe(1);
    await first.kill();
    await tool.mend();
    await startWorker();
    // The lease of the dead one runs out first.
    await expect.poll(leased, { timeout: 40_000, interval: 200 }).toBe(0);
    await expect.poll(names, SOON).toEqual(["酒田", "鶴岡"]);
  });

  it("OP-7: tells every mistake of its configuration in a sentence, without secrets, and ends with 2", async () => {
    const worker = await startWorker({
      MACHI_WORKER_CONNECTORS: "kintone,kintoon",
      MACHI_KINTONE_BASE_URL: "http://sakata.cybozu.com",
      MACHI_KINTONE_API_TOKN: "s3cret",
    });
    expect(await once(worker.child, "exit")).toEqual([2, null]);
    expect(worker.output().trim().split("\n")).toEqual([
      "MACHI_KINTONE_API_TOKN is not a setting; did you mean MACHI_KINTONE_API_TOKEN?",
      "MACHI_KINTONE_BASE_URL must be an https URL; http is for localhost only.",
      "MACHI_WORKER_CONNECTORS names kintoon, which is no connector; there are: kintone, kanameto, sugumail.",
    ]);
  });
});
