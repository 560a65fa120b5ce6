import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeCitizens } from "./testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";
import { freePort } from "./testing/free-port.ts";
import { FakeRealm } from "./testing/realm.ts";
import { startTestKintone, type TestKintone } from "./testing/kintone.ts";

const SOON = { timeout: 15_000, interval: 100 };

let database: TestDatabase;
let tool: TestKintone;
let citizens: FakeCitizens;
let realm: FakeRealm;
let workers: Worker[];

beforeEach(async () => {
  [database, tool] = await Promise.all([createTestDatabase(), startTestKintone()]);
  citizens = new FakeCitizens(database.admin);
  realm = new FakeRealm(citizens);
  await realm.start();
  workers = [];
});

afterEach(async () => {
  for (const { child } of workers) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  }
  await realm.stop();
  await Promise.all([database.drop(), tool.stop()]);
});

interface Worker {
  readonly child: ChildProcess;
  readonly management: string;
  output(): string;
}

/** A worker process, as the city runs it. */
async function startWorker(changes: Record<string, string> = {}): Promise<Worker> {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(new URL("./worker.ts", import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      MACHI_WORKER_MANAGEMENT_PORT: String(port),
      MACHI_WORKER_DATABASE_URL: database.url,
      MACHI_WORKER_REALM_URL: realm.url,
      MACHI_WORKER_CLIENT_ID: "connectors",
      MACHI_WORKER_CLIENT_SECRET: "s3cret",
      MACHI_WORKER_KEYS: Buffer.alloc(32, 1).toString("base64url"),
      MACHI_WORKER_CITY_PACK: fileURLToPath(new URL("../city", import.meta.url)),
      MACHI_WORKER_CONNECTORS: "kintone",
      MACHI_KINTONE_BASE_URL: tool.url,
      MACHI_KINTONE_APP_ID: "1",
      MACHI_KINTONE_API_TOKEN: tool.apiToken,
      ...changes,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const worker = { child, management: `http://localhost:${port}`, output: () => output };
  workers.push(worker);
  return worker;
}

const names = async () => (await tool.rows()).map(({ name }) => name).sort();
const ready = ({ management }: Worker) =>
  fetch(`${management}/health/ready`).then(
    ({ status }) => status,
    () => 0,
  );

describe("CO-5: the worker's process", () => {
  it("waits for Keycloak, catches up, and ends in order when asked to", async () => {
    await realm.stop();
    const worker = await startWorker();
    await citizens.register("酒田");
    await expect.poll(() => ready(worker), SOON).toBe(503);
    await realm.start();
    await expect.poll(names, SOON).toEqual(["酒田"]);
    await expect.poll(() => ready(worker), SOON).toBe(200);
    const metrics = await (await fetch(`${worker.management}/metrics`)).text();
    expect(metrics).toMatch(/machi_worker_items_total\{.*outcome="applied".*\} 1/);

    worker.child.kill("SIGTERM");
    expect(await once(worker.child, "exit")).toEqual([0, null]);
    expect(`${worker.output()}${metrics}`).not.toMatch(/酒田|hanako|s3cret|token-of-the-test/);
  });

  it("waits for PostgreSQL when that comes later", async () => {
    const later = new URL(database.url);
    await database.admin.query(`alter role ${later.username} nologin`);
    const worker = await startWorker();
    await expect.poll(() => worker.output(), SOON).toContain("cannot be made ready");
    await database.admin.query(`alter role ${later.username} login`);
    await expect.poll(() => ready(worker), SOON).toBe(200);
  });

  it("killed with -9 in the middle of a delivery, another one brings it to its end", async () => {
    const first = await startWorker();
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
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
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
