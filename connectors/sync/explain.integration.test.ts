import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeCitizens } from "../testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { startTestKintone, type TestKintone } from "../testing/kintone.ts";
import { captureDirty } from "./capture.ts";
import { deliverBatch, type DeliverDeps } from "./deliver.ts";
import { explain } from "./explain.ts";
import { holdConnectors } from "./hold.ts";
import { KeyRing } from "./keys.ts";
import { claimDue } from "./ledger.ts";

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
const explained = async (id: string) => (await explain(deps, [tool.connector()], id))[0]!;
const next = async (id: string) => (await explained(id)).next;

describe("CO-5: staff ask why a tool has what it has", () => {
  it("of somebody who is in it: which data since when, and that nothing comes next", async () => {
    const id = await citizens.register("酒田");
    await capture();
    await deliver();
    const explanation = await explained(id);
    expect(explanation).toMatchObject({
      connector: "kintone",
      shouldHold: { data: ["name", "email", "line_linked"] },
      holds: { data: ["name", "email", "line_linked"], asItShould: true },
      next: "nothing",
    });
    expect(explanation.holds?.since).toBeInstanceOf(Date);
    expect(JSON.stringify(explanation)).not.toMatch(/酒田|hanako/);
  });

  it("of somebody who withdrew, who is not there, and whom nobody knows: why nothing", async () => {
    const id = await citizens.register("酒田");
    await capture();
    await deliver();
    await citizens.change(id, { consents: new Map() });
    expect(await explained(id)).toMatchObject({
      shouldHold: { nothing: "no consent stands to id-management" },
      holds: { asItShould: false },
      next: "nobody marked the change: run `reconcile`",
    });
    await capture();
    expect(await next(id)).toBe("is delivered next");
    await deliver();
    expect(await explained(id)).toMatchObject({
      holds: null,
      removedAt: expect.any(Date),
      next: "nothing",
    });
    await citizens.remove(id);
    expect((await explained(id)).shouldHold).toEqual({
      nothing: "no citizen has this id (any more)",
    });
    expect(await next("nobody")).toBe("nothing: the tool was never told");
  });

  it("of a change that waits: for what", async () => {
    const id = await citizens.register("酒田");
    expect(await next(id)).toBe("unknown to the ledger: run `resync`");
    await capture();
    await holdConnectors(database.pool, ["kintone"]);
    expect(await next(id)).toBe("waits until staff resume the connector");
    await database.admin.query("delete from connectors.hold");
    await tool.control({ outage: true });
    await deliver();
    expect(await next(id)).toBe("waits for the tool: transient: HTTP_503");
    await database.admin.query("delete from connectors.pause");
    await claimDue(database.pool, "kintone", { most: 1, leaseSeconds: 20 });
    expect(await next(id)).toBe("is being delivered");
    await database.admin.query("update connectors.ledger set stop_reason = 'refused: name'");
    expect(await next(id)).toBe("waits for staff: refused: name");
  });
});
