import { KINTONE_APP_ID } from "@machi-id/emulators/kintone";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CitizenState, Connector } from "../../contract/index.ts";
import { FakeCitizens } from "../../testing/citizens.ts";
import { setClockAhead } from "../../testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { startTestKintone, type TestKintone } from "../../testing/kintone.ts";
import { captureDirty } from "../capture.ts";
import type { CitizenReader } from "../citizens.ts";
import { deliverBatch, type DeliverDeps } from "../deliver.ts";
import { KeyRing } from "../keys.ts";
import { claimDue } from "../ledger.ts";
import { readStatus } from "../status.ts";
import { reconcile, type ReconcileOptions } from "./reconcile.ts";

const running = new AbortController().signal;
const NO_CONSENT: Partial<CitizenState> = { consents: new Map() };

let database: TestDatabase;
let tool: TestKintone;
let citizens: FakeCitizens;
let deps: DeliverDeps;

beforeEach(async () => {
  [database, tool] = await Promise.all([createTestDatabase(), startTestKintone()]);
  citizens = new FakeCitizens(database.admin);
  const keys = new KeyRing([Buffer.alloc(32, 1)]);
  deps = { pool: database.pool, reader: citizens, keys, leaseSeconds: 20 };
});

afterEach(async () => {
  await Promise.all([database.drop(), tool.stop()]);
});

const compare = (
  options: Partial<ReconcileOptions> = {},
  connector: Connector = tool.connector(),
) => reconcile(deps, connector, { dryRun: false, letDelete: false, signal: running, ...options });
const names = async () => (await tool.rows()).map(({ name }) => name).sort();
const status = async () => (await readStatus(database.pool, ["kintone"]))[0]!;

/** Captures and delivers until nothing is due. */
async function deliver(): Promise<void> {
  await captureDirty(database.pool, ["kintone"]);
  while ((await deliverBatch(deps, tool.connector(), running)).claimed > 0);
}

/** Citizens in the tool and at rest. */
async function inTool(count: number): Promise<string[]> {
  const ids = await citizens.registerMany(count);
  await deliver();
  return ids;
}

/** A change that Keycloak's mark was lost of, as when a backup is restored. */
async function unmarked(change: () => Promise<void>): Promise<void> {
  await change();
  await database.admin.query("delete from keycloak.machi_dirty");
}

/** What staff do in kintone by hand. */
async function inKintone(method: string, path: string, body: object): Promise<void> {
  const response = await fetch(`${tool.url}/k/v1/${path}`, {
    method,
    headers: { "content-type": "application/json", "x-cybozu-api-token": tool.apiToken },
    body: JSON.stringify({ app: KINTONE_APP_ID, ...body }),
  });
  expect(response.status).toBe(200);
}
const recordOf = async (name: string) =>
  (await tool.records()).find((record) => record.name!.value === name)!;

describe("CO-5: reconcile", () => {
  it("writes nothing and raises nothing when both sides are equal", async () => {
    await inTool(120);
    const before = await tool.rows();
    expect(await compare()).toMatchObject({
      result: "done",
      counts: { citizens: 120, listed: 120, missing: 0, differing: 0, changed: 0, gone: 0 },
    });
    expect(await status()).toMatchObject({ due: 0, reconcile: { result: "done", reason: null } });
    expect(await tool.rows()).toEqual(before);
  });

  it("puts back what the tool lost, and what staff changed there in our fields", async () => {
    await inTool(4);
    const lost = await recordOf("市民1");
    await inKintone("DELETE", "records.json", { ids: [lost.$id!.value] });
    const changed = await recordOf("市民2");
    await inKintone("PUT", "record.json", {
      id: changed.$id!.value,
      record: { address: { value: "東京都" } },
    });
    expect(await compare()).toMatchObject({ counts: { missing: 1, differing: 1, changed: 0 } });
    await deliver();
    expect(await names()).toEqual(["市民0", "市民1", "市民2", "市民3"]);
    expect((await recordOf("市民2")).address!.value).toBe("");
    expect(await compare()).toMatchObject({ counts: { missing: 0, differing: 0 } });
  });

  it("finds changes that nobody marked: new citizens, other data, withdrawals, people who left", async () => {
    const ids = await inTool(4);
    await unmarked(async () => {
      await citizens.register("新しい人");
      await citizens.rename(ids[0]!, "改名");
      await citizens.change(ids[1]!, NO_CONSENT);
      await citizens.remove(ids[2]!);
    });
    expect(await compare()).toMatchObject({ counts: { unknown: 1, changed: 1, gone: 2 } });
    await deliver();
    expect(await names()).toEqual(["市民3", "改名", "新しい人"].sort());
    expect(await compare()).toMatchObject({ counts: { unknown: 0, changed: 0, gone: 0 } });
  });

  it("removes records under keys of our form that are nobody's, and leaves other people's alone", async () => {
    await inTool(2);
    const record = (key: string, name: string) => ({
      record: { machi_id: { value: key }, name: { value: name } },
    });
    await inKintone(
      "POST",
      "record.json",
      record("0123456789abcdef0123456789abcdef", "誰でもない"),
    );
    await inKintone("POST", "record.json", record("窓口の控え", "職員の行"));
    expect(await compare()).toMatchObject({ counts: { orphans: 1, foreign: 1 } });
    await deliver();
    expect(await names()).toEqual(["市民0", "市民1", "職員の行"].sort());
    expect(await compare()).toMatchObject({ counts: { orphans: 0, foreign: 1 } });
  });

  it("OP-2: after the ledger was lost, finds everybody again by their keys and doubles nobody", async () => {
    await inTool(30);
    await database.admin.query("delete from connectors.ledger");
    expect(await compare({ letDelete: true })).toMatchObject({
      counts: { unknown: 30, orphans: 0 },
    });
    await deliver();
    expect(await names()).toHaveLength(30);
    expect(await compare()).toMatchObject({ counts: { missing: 0, differing: 0, orphans: 0 } });
  });

  it("OP-6: the same under the key of an old ring: the record is kept, not made a second time", async () => {
    await inTool(3);
    await database.admin.query("delete from connectors.ledger");
    deps = { ...deps, keys: new KeyRing([Buffer.alloc(32, 2), Buffer.alloc(32, 1)]) };
    await compare();
    await deliver();
    const rows = (await tool.rows()).map(({ name, revision }) => `${name} ${revision}`);
    expect(rows.sort()).toEqual(["市民0 2", "市民1 2", "市民2 2"]);
  });

  it("CO-5: the ledger lost, and a citizen changed before the comparison: one record, the new state", async () => {
    const ids = await inTool(2);
    await database.admin.query("delete from connectors.ledger");
    await citizens.rename(ids[0]!, "改名");
    await captureDirty(database.pool, ["kintone"]);
    expect(await compare()).toMatchObject({ counts: { orphans: 0, unknown: 1 } });
    await deliver();
    expect(await names()).toEqual(["市民1", "改名"].sort());
  });

  it("a dry run says what would be done, and whom it concerns, and does nothing", async () => {
    const ids = await inTool(3);
    await unmarked(() => citizens.rename(ids[1]!, "改名"));
    expect(await compare({ dryRun: true })).toMatchObject({
      result: "done",
      counts: { changed: 1 },
      examples: { changed: [ids[1]] },
    });
    expect(await status()).toMatchObject({ due: 0, reconcile: null });
  });

  it("a row that is about to be delivered, or moves meanwhile, is left to its delivery", async () => {
    const ids = await inTool(3);
    await citizens.rename(ids[0]!, "改名");
    await captureDirty(database.pool, ["kintone"]);
    const kintone = tool.connector();
    const whileListing: Connector = {
      ...partsOf(kintone),
      async *list(context) {
        yield* kintone.list(context);
        await citizens.rename(ids[1]!, "改姓");
        await deliver();
      },
    };
    expect(await compare({}, whileListing)).toMatchObject({ result: "done", counts: { gone: 0 } });
    expect(await status()).toMatchObject({ due: 0 });
    expect(await names()).toEqual(["市民2", "改名", "改姓"].sort());
  });

  it("who is delivered for the first time meanwhile is nobody's record for no moment", async () => {
    await inTool(1);
    const kintone = tool.connector();
    const whileListing: Connector = {
      ...partsOf(kintone),
      async *list(context) {
        await citizens.register("新しい人");
        await deliver();
        yield* kintone.list(context);
      },
    };
    expect(await compare({}, whileListing)).toMatchObject({ counts: { orphans: 0, gone: 0 } });
    expect(await status()).toMatchObject({ due: 0 });
    expect(await names()).toEqual(["市民0", "新しい人"].sort());
  });

  it("two at once: the second one does nothing", async () => {
    await inTool(2);
    let second: Awaited<ReturnType<typeof compare>> | undefined;
    const kintone = tool.connector();
    const whileListing: Connector = {
      ...partsOf(kintone),
      async *list(context) {
        second = await compare();
        yield* kintone.list(context);
      },
    };
    expect(await compare({}, whileListing)).toMatchObject({ result: "done" });
    expect(second).toMatchObject({ result: "incomplete", reason: "another one is under way" });
  });
});

describe("CO-5: the guards of reconcile", () => {
  it("a tool that breaks off in the middle of the list: nothing is changed, and it is said why", async () => {
    const ids = await inTool(3);
    await unmarked(() => citizens.remove(ids[0]!));
    await tool.control({ outage: true });
    expect(await compare()).toMatchObject({
      result: "incomplete",
      reason: expect.stringMatching(/^HTTP_503: /),
    });
    expect(await status()).toMatchObject({ due: 0, reconcile: { result: "incomplete" } });
  });

  it("Keycloak away in the middle of the walk: nobody is taken for gone", async () => {
    await inTool(60);
    const breaking: CitizenReader = {
      read: (ids) => citizens.read(ids),
      page: (after) => {
        citizens.down = after !== null;
        return citizens.page(after);
      },
    };
    const report = await reconcile({ ...deps, reader: breaking }, tool.connector(), {
      dryRun: false,
      letDelete: true,
      signal: running,
    });
    expect(report).toMatchObject({ result: "incomplete", counts: { gone: 0 } });
    expect(await status()).toMatchObject({ due: 0 });
  });

  it("a citizen missing from the walk but known by id is not taken for gone", async () => {
    const ids = await inTool(3);
    const forgetful: CitizenReader = {
      read: (ids) => citizens.read(ids),
      page: async () => ({ citizens: [], next: null }),
    };
    const report = await reconcile({ ...deps, reader: forgetful }, tool.connector(), {
      dryRun: false,
      letDelete: true,
      signal: running,
    });
    expect(report).toMatchObject({ result: "done", counts: { gone: 0, changed: ids.length } });
    await deliver();
    expect(await names()).toHaveLength(3);
  });

  it("more deletions than its share stop and ask staff, the rest is repaired; staff let it pass once", async () => {
    const ids = await inTool(40);
    await unmarked(async () => {
      for (const id of ids.slice(0, 21)) await citizens.change(id, NO_CONSENT);
      await citizens.rename(ids[30]!, "改名");
    });
    expect(await compare()).toMatchObject({
      result: "asks-staff",
      counts: { gone: 21, changed: 1 },
    });
    await deliver();
    expect(await names()).toHaveLength(40);
    expect(await names()).toContain("改名");
    expect(await status()).toMatchObject({ reconcile: { result: "asks-staff" } });
    expect(await compare({ letDelete: true })).toMatchObject({ result: "done" });
    await deliver();
    expect(await names()).toHaveLength(19);
  });

  it("OP-6: while keys of the ledger cannot be opened, nobody's records are not looked for", async () => {
    await inTool(3);
    const other = { ...deps, keys: new KeyRing([Buffer.alloc(32, 9)]) };
    const report = await reconcile(other, tool.connector(), {
      dryRun: false,
      letDelete: true,
      signal: running,
    });
    expect(report).toMatchObject({ counts: { unreadable: 3, orphans: 0 } });
    expect(await names()).toHaveLength(3);
  });

  it("CO-1: it leaves half of the budget to deliveries", async () => {
    await inTool(1);
    const kintone = tool.connector();
    const budget = { requestsPerDay: 86_410, burst: 10 };
    await database.admin.query("delete from connectors.quota");
    const frugal: Connector = {
      ...partsOf(kintone),
      metadata: { ...kintone.metadata, budget },
      async *list(context) {
        for (let request = 0; request < 6; request += 1) await context.takeRequest();
        yield* kintone.list(context);
      },
    };
    expect(await compare({}, frugal)).toMatchObject({ result: "done" });
    const { rows } = await database.admin.query("select tokens from connectors.quota");
    expect(rows[0].tokens).toBeGreaterThanOrEqual(4);
  });
});

describe("CO-4: people who left", () => {
  it("are forgotten in the ledger thirty days after the tool confirmed their removal", async () => {
    const ids = await inTool(2);
    await citizens.remove(ids[0]!);
    await deliver();
    const rows = async () => (await database.admin.query("select from connectors.ledger")).rowCount;
    expect(await compare()).toMatchObject({ counts: { departed: 1 } });
    expect(await rows()).toBe(2);
    await setClockAhead(database, 31 * 24);
    await compare();
    expect(await rows()).toBe(1);
    expect(
      (await claimDue(database.pool, "kintone", { most: 9, leaseSeconds: 20 })).claims,
    ).toEqual([]);
  });
});

/** A connector's parts as a plain object, to replace one of them. */
const partsOf = (connector: Connector): Connector => ({
  metadata: connector.metadata,
  select: (citizen) => connector.select(citizen),
  deliver: (items, context) => connector.deliver(items, context),
});
