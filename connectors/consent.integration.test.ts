import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CitizenState } from "./contract/index.ts";
import { Deliveries, type ToolDelivery } from "./gateway/deliveries.ts";
import { describeConnectors } from "./registry.ts";
import { KeyRing, sealContext } from "./sync/keys.ts";
import { FakeCitizens } from "./testing/citizens.ts";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";
import { startThreeTools, type ThreeTools } from "./testing/three-tools.ts";
import { pack } from "./testing/pack.ts";

const SOON = { timeout: 15_000, interval: 50 };
const TOOLS = ["kintone", "kanameto", "sugumail"];
const VERSION = "2026-10-01";
const keys = new KeyRing([Buffer.alloc(32, 1)]);

let database: TestDatabase;
let citizens: FakeCitizens;
let tools: ThreeTools;
let deliveries: Deliveries;

async function start(identifyBy: "line-user-id" | "authentication-code" = "line-user-id") {
  tools = await startThreeTools(database, citizens, keys, identifyBy);
}

beforeEach(async () => {
  database = await createTestDatabase();
  citizens = new FakeCitizens(database.admin);
  deliveries = new Deliveries(database.pool, keys, describeConnectors(TOOLS, pack, "CONNECTORS"));
});

afterEach(async () => {
  await tools.stop();
  await database.drop();
});

const consents = (...codes: string[]): Partial<CitizenState> => ({
  consents: new Map(codes.map((code) => [code, VERSION])),
});
const channels = (delivery_channels: CitizenState["citizen"]["delivery_channels"]) => ({
  citizen: { family_name: "酒田", family: [], interests: ["garbage"], delivery_channels },
});
const linked = { lineUserId: `U${"a".repeat(32)}` };

/** How many citizens stand in each tool. */
async function held(): Promise<Record<string, number>> {
  return {
    kintone: (await tools.kintone.rows()).length,
    kanameto: (await tools.kanameto.subscribers()).length,
    sugumail: (await tools.sugumail.subscribers()).length,
  };
}
const told = async (id: string, tool: string): Promise<ToolDelivery> =>
  (await deliveries.of(id)).find((delivery) => delivery.id === tool)!;
const states = async (id: string) =>
  Object.fromEntries((await deliveries.of(id)).map((delivery) => [delivery.id, delivery.state]));
/** The tool is back, and the time has passed for which it asked to be left alone. */
async function bringBack(tool: "kanameto" | "sugumail"): Promise<void> {
  await tools[tool].mend();
  await database.admin.query("update connectors.pause set until = now() where connector = $1", [
    tool,
  ]);
}
const ledgerRow = async (id: string, connector: string) =>
  (
    await database.admin.query<{ tool_key: Buffer | null }>(
      "select tool_key from connectors.ledger where citizen_id = $1 and connector = $2",
      [id, connector],
    )
  ).rows[0];

describe("ID-11: consent decides what leaves", () => {
  it("given for everything, all three tools hold the citizen, and the citizen is told", async () => {
    await start();
    const id = await citizens.register("酒田");
    await citizens.change(id, {
      ...consents("id-management", "news", "disaster"),
      ...channels({ news: "line", disaster: "mail" }),
      ...linked,
    });
    await expect
      .poll(() => states(id), SOON)
      .toEqual({ kintone: "held", kanameto: "held", sugumail: "held" });
    expect(await held()).toEqual({ kintone: 1, kanameto: 1, sugumail: 1 });
    expect(await told(id, "kanameto")).toMatchObject({
      purposes: ["news"],
      data: ["line_user_id", "interests", "consents"],
      receipt: expect.stringMatching(/^KM-/),
      sent_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      removed_at: null,
      code: null,
      tool_away: false,
    });
    expect(await told(id, "sugumail")).toMatchObject({
      data: ["email", "topics", "consents"],
    });
  });

  it("without consent nothing is in any tool, and of strangers nothing is known", async () => {
    await start();
    const id = await citizens.register("酒田");
    await citizens.change(id, { ...consents(), ...channels({ news: "line" }), ...linked });
    const other = await citizens.register("鶴岡");
    await expect.poll(async () => (await states(other)).kintone, SOON).toBe("held");
    await expect.poll(held, SOON).toEqual({ kintone: 1, kanameto: 0, sugumail: 0 });
    expect(await states("nobody")).toEqual({
      kintone: "not-held",
      kanameto: "not-held",
      sugumail: "not-held",
    });
  });

  it("CO-2, CO-3: another channel for the news moves the citizen from one tool to the other", async () => {
    await start();
    const id = await citizens.register("酒田");
    const agreed = consents("news");
    await citizens.change(id, { ...agreed, ...channels({ news: "line" }), ...linked });
    await expect.poll(held, SOON).toMatchObject({ kanameto: 1, sugumail: 0 });
    await citizens.change(id, channels({ news: "mail" }));
    await expect.poll(held, SOON).toMatchObject({ kanameto: 0, sugumail: 1 });
    await expect
      .poll(() => states(id), SOON)
      .toMatchObject({ kanameto: "removed", sugumail: "held" });
    expect(await told(id, "kanameto")).toMatchObject({
      data: [],
      receipt: null,
      sent_at: null,
      removed_at: expect.stringMatching(/^\d{4}/),
    });
    await citizens.change(id, channels({ news: "none" }));
    await expect.poll(held, SOON).toMatchObject({ kanameto: 0, sugumail: 0 });
  });

  it("withdrawn while the tool is away: the key to remove it is kept until the tool has confirmed", async () => {
    await start();
    const id = await citizens.register("酒田");
    await citizens.change(id, {
      ...consents("news"),
      ...channels({ news: "line" }),
      ...linked,
    });
    await expect.poll(async () => (await states(id)).kanameto, SOON).toBe("held");
    await tools.kanameto.break("outage");
    await citizens.change(id, consents());
    await expect
      .poll(() => told(id, "kanameto"), SOON)
      .toMatchObject({
        state: "removing",
        tool_away: true,
        data: ["line_user_id", "interests", "consents"],
      });
    const kept = (await ledgerRow(id, "kanameto"))!.tool_key!;
    expect(keys.open(kept, sealContext("kanameto", id, "tool_key"))).toMatch(/^[0-9a-f]{32}$/);

    // A second change while the tool is still away is looked at as well; and since nobody knows whether
    // the removal took effect, it is sent again rather than taken for held.
    await citizens.change(id, consents("news"));
    await expect.poll(async () => (await states(id)).kanameto, SOON).toBe("sending");
    await citizens.change(id, consents());
    await expect.poll(async () => (await states(id)).kanameto, SOON).toBe("removing");

    await bringBack("kanameto");
    await expect
      .poll(() => told(id, "kanameto"), SOON)
      .toMatchObject({ state: "removed", tool_away: false });
    expect((await held()).kanameto).toBe(0);
    expect((await ledgerRow(id, "kanameto"))!.tool_key).toBeNull();
  });

  it("given while the tool is away: the citizen is told that it is on its way", async () => {
    await start();
    await tools.sugumail.break("outage");
    const id = await citizens.register("酒田");
    await citizens.change(id, { ...consents("news"), ...channels({ news: "mail" }) });
    await expect
      .poll(() => told(id, "sugumail"), SOON)
      .toMatchObject({ state: "sending", tool_away: true, data: [] });
    const later = await citizens.register("鶴岡");
    await citizens.change(later, { ...consents("news"), ...channels({ news: "mail" }) });
    await expect.poll(async () => (await states(later)).sugumail, SOON).toBe("sending");
    const never = await citizens.register("庄内");
    await expect.poll(async () => (await states(never)).kintone, SOON).toBe("held");
    expect((await states(never)).sugumail).toBe("not-held");
    await bringBack("sugumail");
    await expect.poll(async () => (await states(id)).sugumail, SOON).toBe("held");
  });

  it("an account that is left is taken out of every tool", async () => {
    await start();
    const id = await citizens.register("酒田");
    await citizens.change(id, {
      ...consents("id-management", "news", "disaster"),
      ...channels({ news: "line" }),
      ...linked,
    });
    await expect.poll(held, SOON).toEqual({ kintone: 1, kanameto: 1, sugumail: 1 });
    await citizens.remove(id);
    await expect.poll(held, SOON).toEqual({ kintone: 0, kanameto: 0, sugumail: 0 });
  });
});

describe("CO-2: KANAMETO by authentication codes", () => {
  it("the citizen is told the code that the tool holds, which stays the same, sealed in the ledger", async () => {
    await start("authentication-code");
    const id = await citizens.register("酒田");
    await citizens.change(id, { ...consents("news"), ...channels({ news: "line" }) });
    await expect.poll(async () => (await states(id)).kanameto, SOON).toBe("held");
    const { code, data } = await told(id, "kanameto");
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(data).toContain("auth_code");
    expect(await tools.kanameto.subscribers()).toMatchObject([{ auth_code: code }]);
    await citizens.change(id, {
      citizen: { family: [], interests: [], delivery_channels: { news: "line" } },
    });
    await expect
      .poll(() => tools.kanameto.subscribers(), SOON)
      .toMatchObject([{ auth_code: code, tags: [] }]);
    const { rows } = await database.admin.query("select * from connectors.ledger");
    expect(JSON.stringify(rows)).not.toContain(code);

    await citizens.change(id, consents());
    await expect.poll(async () => (await states(id)).kanameto, SOON).toBe("removed");
    expect((await told(id, "kanameto")).code).toBeNull();
  });
});
