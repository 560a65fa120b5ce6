import { startKanameto } from "@machi-id/emulators/kanameto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testConnector, type ConnectorHarness } from "../contract/kit.ts";
import { startTestDeliveryTool, toolOf, type TestDeliveryTool } from "../testing/delivery-tool.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { KanametoConnector } from "./connector.ts";
import type { KanametoRecord } from "./select.ts";

const CODE = "0123456789";

let tool: TestDeliveryTool;

const connectTo = (identifyBy: "line-user-id" | "authentication-code") =>
  new KanametoConnector({
    config: { baseUrl: tool.url, apiToken: tool.apiToken, identifyBy },
    pack,
    timeoutMs: 2_000,
  });

beforeAll(async () => {
  tool = await startTestDeliveryTool(startKanameto);
});

afterAll(() => tool.stop());

const context = { signal: new AbortController().signal, takeRequest: async () => {} };
const item = (n: number, wanted: KanametoRecord) => ({
  toolKey: n.toString(16).padStart(32, "0"),
  wanted,
  citizenCode: CODE,
});
const record = (n: number, extra: Partial<KanametoRecord> = {}): KanametoRecord => ({
  line_user_id: `U${n.toString(16).padStart(32, "0")}`,
  tags: ["garbage", "events"].slice(0, n % 3),
  district: pack.districts[n % pack.districts.length]!.code,
  consent: ["news@2026-10-01"],
  ...extra,
});

let harness: ConnectorHarness<KanametoRecord>;
beforeAll(() => {
  harness = {
    connector: connectTo("line-user-id"),
    citizen: sampleCitizen({ consents: new Map([["news", "2026-10-01"]]) }),
    sample: (n) => record(n),
    refused: record(7, { line_user_id: "no LINE user id" }),
    ...toolOf(tool),
  };
});

testConnector(() => harness);

describe("CO-2: KANAMETO by authentication codes", () => {
  it("registers the citizen's code in place of the LINE user id, and says so", async () => {
    await tool.reset();
    const byCode = connectTo("authentication-code");
    const citizen = sampleCitizen({ consents: new Map([["news", "2026-10-01"]]) });
    const wanted = byCode.select(citizen) as KanametoRecord;
    const [outcome] = await byCode.deliver([item(1, wanted)], context);
    expect(outcome).toMatchObject({ status: "applied", citizenCode: CODE });
    const [subscriber] = await tool.subscribers();
    expect(subscriber).toMatchObject({ auth_code: CODE });
    expect(subscriber).not.toHaveProperty("line_user_id");
  });
});

describe("CO-5: what is in nobody's record", () => {
  it("waits for staff to add a tag that KANAMETO lacks, and blames no citizen", async () => {
    await tool.reset();
    const connector = connectTo("line-user-id");
    await connector.deliver([item(1, record(1))], context);
    await tool.control({ retired: ["garbage"] });
    const outcomes = await connector.deliver(
      [item(1, record(2)), item(2, record(3)), item(3, record(1, { line_user_id: "U" }))],
      context,
    );
    expect(outcomes).toMatchObject([
      { status: "failed", error: { kind: "transient", code: "vocabulary-differs" } },
      { status: "applied" },
      { status: "failed", error: { kind: "permanent" } },
    ]);
    const { error } = outcomes[0] as { error: Error };
    expect(error.message).toContain("garbage");
    await tool.mend();
    expect(await connector.deliver([item(1, record(2))], context)).toMatchObject([
      { status: "applied" },
    ]);
  });

  it("waits as long as the tool asks, but not for ever", async () => {
    await tool.reset();
    await tool.control({ failNext: { times: 1, status: 503, body: "<p>" } });
    const connector = connectTo("line-user-id");
    const [plain] = await connector.deliver([item(1, record(1))], context);
    expect(plain).toMatchObject({ error: { kind: "transient", code: "HTTP_503" } });
    await tool.control({ throttle: true });
    const [outcome] = await connector.deliver([item(1, record(1))], context);
    await tool.mend();
    expect(outcome).toMatchObject({ error: { kind: "quota", code: "HTTP_429" } });
    const { error } = outcome as { error: { retryAt: Date } };
    expect(error.retryAt.getTime()).toBeGreaterThan(Date.now() - 1000);
    expect(error.retryAt.getTime()).toBeLessThan(Date.now() + 16 * 60_000);
  });

  it("OP-6: keeps the token out of what it says about a failure", async () => {
    await tool.reset();
    const connector = new KanametoConnector({
      config: { baseUrl: tool.url, apiToken: "wrong-s3cret", identifyBy: "line-user-id" },
      pack,
    });
    const [outcome] = await connector.deliver([item(1, record(1))], context);
    expect(outcome).toMatchObject({ error: { kind: "transient", code: "HTTP_401" } });
    expect(JSON.stringify(outcome)).not.toContain("s3cret");
  });
});
