import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeCitizens } from "../testing/citizens.ts";
import { setClockAhead } from "../testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { startTestKintone, type TestKintone } from "../testing/kintone.ts";
import { captureDirty } from "./capture.ts";
import { deliverBatch, type DeliverDeps } from "./deliver.ts";
import { holdConnectors, releaseConnectors } from "./hold.ts";
import { noteIntents } from "./intents.ts";
import { KeyRing } from "./keys.ts";
import { claimDue } from "./ledger.ts";
import { takeRequest } from "./quota.ts";
import { resync } from "./resync.ts";
import { readStatus } from "./status.ts";

const running = new AbortController().signal;

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

const capture = () => captureDirty(database.pool, ["kintone"]);
const deliver = () => deliverBatch(deps, tool.connector(), running);
const claim = (most: number) => claimDue(database.pool, "kintone", { most, leaseSeconds: 20 });
const status = async () => (await readStatus(database.pool, ["kintone"]))[0]!;
const names = async () => (await tool.rows()).map(({ name }) => name).sort();
const endLeases = () =>
  database.admin.query("update connectors.ledger set lease_until = '2020-01-01'");

describe("CO-1: what goes first", () => {
  it("a change is not kept waiting by everybody who is looked at again", async () => {
    const ids = await citizens.registerMany(20);
    await capture();
    await deliver();
    const options = { connectors: ["kintone"], sendAnyway: true, signal: running };
    await resync(database.pool, citizens, options);
    await citizens.rename(ids[13]!, "改名");
    await capture();
    expect((await claim(1)).claims.map(({ citizenId }) => citizenId)).toEqual([ids[13]]);
  });

  it("being looked at again as well takes nothing from a change's turn", async () => {
    const [early, late] = await citizens.registerMany(2);
    await capture();
    await deliver();
    await citizens.rename(late!, "改名");
    await capture();
    const options = { connectors: ["kintone"], sendAnyway: true, signal: running };
    await resync(database.pool, citizens, options);
    expect((await claim(1)).claims.map(({ citizenId }) => citizenId)).toEqual([late]);
    expect((await claim(1)).claims.map(({ citizenId }) => citizenId)).toEqual([early]);
  });

  it("ID-11: a removal that is known to be one goes before what others want", async () => {
    const ids = await citizens.registerMany(3);
    await capture();
    await deliver();
    await citizens.rename(ids[0]!, "改名");
    await citizens.change(ids[2]!, { consents: new Map() });
    await capture();
    await noteIntents(deps, tool.connector(), running);
    expect((await claim(1)).claims.map(({ citizenId }) => citizenId)).toEqual([ids[2]]);
  });
});

describe("CO-5: a citizen whose record kills its worker", () => {
  it("is claimed alone after three times, so that only that row waits for staff at last", async () => {
    await citizens.registerMany(3);
    await capture();
    for (let kill = 1; kill <= 3; kill += 1) {
      expect((await claim(100)).claims).toHaveLength(3);
      await endLeases();
    }
    const alone = await claim(100);
    expect(alone.claims).toHaveLength(1);
    expect(await deliver()).toMatchObject({ claimed: 1, applied: 1 });
    expect(await deliver()).toMatchObject({ claimed: 1, applied: 1 });
    expect(await deliver()).toMatchObject({ claimed: 0 });
    for (let kill = 5; kill <= 11; kill += 1) {
      await endLeases();
      await claim(100);
    }
    expect((await status()).stopped).toEqual({ "attempts-spent": 1 });
  });
});

describe("CO-5: staff pause a connector", () => {
  it("nothing is delivered until they resume it, and nothing is lost", async () => {
    await citizens.register("酒田");
    await capture();
    await holdConnectors(database.pool, ["kintone"]);
    await holdConnectors(database.pool, ["kintone"]);
    expect(await deliver()).toMatchObject({ claimed: 0 });
    expect(await status()).toMatchObject({ due: 1, held: expect.any(Date) });
    await citizens.register("鶴岡");
    await capture();
    expect(await releaseConnectors(database.pool, ["kintone"])).toEqual(["kintone"]);
    expect(await status()).toMatchObject({ held: null });
    expect(await deliver()).toMatchObject({ applied: 2 });
    expect(await names()).toEqual(["酒田", "鶴岡"]);
  });

  it("resuming also asks a tool again that was away", async () => {
    await citizens.register("酒田");
    await capture();
    await tool.control({ outage: true });
    expect(await deliver()).toMatchObject({ paused: { reason: "transient: HTTP_503" } });
    await tool.mend();
    expect(await deliver()).toMatchObject({ claimed: 0 });
    expect(await releaseConnectors(database.pool, ["kintone"])).toEqual(["kintone"]);
    expect(await releaseConnectors(database.pool, ["kintone"])).toEqual([]);
    expect(await deliver()).toMatchObject({ applied: 1 });
  });
});

describe("CO-5: the database's clock", () => {
  it("two hours of outage: the tool is asked at most every minute, and all arrives afterwards", async () => {
    await citizens.register("酒田");
    await capture();
    await tool.control({ outage: true });
    for (let minute = 0; minute < 120; minute += 1) {
      await setClockAhead(database, minute / 60);
      await deliver();
    }
    const { rows } = await database.admin.query(
      "select failures, until - connectors.clock() <= interval '1 minute' as soon from connectors.pause",
    );
    expect(rows).toEqual([{ failures: expect.any(Number), soon: true }]);
    await tool.mend();
    await setClockAhead(database, 121 / 60);
    expect(await deliver()).toMatchObject({ applied: 1, resumed: true });
    expect((await status()).stopped).toEqual({});
  });

  it("was five hours ahead and is set back: claims, waits and pauses of then hold up nothing", async () => {
    await setClockAhead(database, 5);
    const [first, second] = await citizens.registerMany(2);
    await capture();
    await claim(1);
    await tool.control({ outage: true });
    expect(await deliver()).toMatchObject({ claimed: 1, paused: expect.anything() });
    await tool.mend();
    await setClockAhead(database, 0);
    expect(await deliver()).toMatchObject({ claimed: 2, applied: 2 });
    await citizens.rename(first!, "改名");
    await citizens.rename(second!, "改姓");
    await capture();
    expect(await deliver()).toMatchObject({ applied: 2 });
  });

  it("was five hours ahead and is set back: the budget fills again", async () => {
    const budget = { requestsPerDay: 86_401, burst: 1 };
    await setClockAhead(database, 5);
    await takeRequest(database.pool, "kintone", budget);
    await setClockAhead(database, 0);
    await expect(takeRequest(database.pool, "kintone", budget)).rejects.toThrow("budget");
    await expect
      .poll(() => takeRequest(database.pool, "kintone", budget).then(() => "taken"), {
        timeout: 5_000,
        interval: 300,
      })
      .toBe("taken");
  });

  it("goes on by two hours while a worker is busy: the newest state wins all the same", async () => {
    const id = await citizens.register("酒田");
    await capture();
    const busy = await claim(100);
    expect(busy.claims).toHaveLength(1);
    await setClockAhead(database, 2);
    await citizens.rename(id, "鶴岡");
    await capture();
    expect(await deliver()).toMatchObject({ applied: 1 });
    expect(await names()).toEqual(["鶴岡"]);
  });
});
