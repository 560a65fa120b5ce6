import { KINTONE_APP_ID } from "@machi-id/emulators/kintone";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testConnector, type ConnectorHarness, type ToolFault } from "../contract/kit.ts";
import { startTestKintone, type TestKintone } from "../testing/kintone.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { KintoneConnector } from "./connector.ts";
import type { KintoneRecord } from "./select.ts";

const interests = pack.interests.flatMap(({ items }) => items.map(({ name }) => name.ja));

let tool: TestKintone;
let connector: KintoneConnector;

beforeAll(async () => {
  tool = await startTestKintone();
  connector = tool.connector(2_000);
});

afterAll(() => tool.stop());

function record(n: number, extra: Partial<KintoneRecord> = {}): KintoneRecord {
  return {
    name: `酒田 花子${n}`,
    kana: "サカタ ハナコ",
    birthdate: n % 2 === 0 ? "1992-02-29" : "",
    gender: n % 2 === 0 ? "女性" : "",
    postal_code: "998-0102",
    address: "京田二丁目 69番地3",
    residence_area: pack.districts[n % pack.districts.length]!.name.ja,
    interests: interests.slice(0, n % 3),
    email: `hanako${n}@example.jp`,
    line: n % 2 === 0 ? "連携済み" : "未連携",
    ...extra,
  };
}

const always = { times: 1000 };
const faults: Readonly<Record<ToolFault, unknown>> = {
  outage: { outage: true },
  throttled: { throttle: true },
  "broken-off": { failNext: { ...always, hangUp: true } },
  "answer-lost": { failNext: { ...always, method: "PUT", hangUp: true, afterEffect: true } },
  "answer-malformed": { failNext: { ...always, status: 200, body: '{"records":"none"}' } },
  "answer-oversized": {
    failNext: { ...always, status: 200, body: '{"records":[]}', fillerBytes: 8_000_000 },
  },
  unauthorised: { readOnly: true },
};

const harness: ConnectorHarness<KintoneRecord> = {
  get connector() {
    return connector;
  },
  citizen: sampleCitizen({ consents: new Map([["id-management", "2026-10-01"]]) }),
  sample: (n) => record(n),
  refused: record(7, { interests: ["no choice of the app"] }),
  async stored() {
    const byKey = new Map<string, KintoneRecord[]>();
    for (const { machi_id, ...fields } of await tool.records()) {
      const key = String(machi_id!.value);
      const own = Object.keys(record(0)).map((code) => [code, fields[code]!.value ?? ""]);
      const found = Object.fromEntries(own) as unknown as KintoneRecord;
      byKey.set(key, [...(byKey.get(key) ?? []), found]);
    }
    return byKey;
  },
  requests: () => tool.requests(),
  break: (fault) => tool.control(faults[fault]),
  mend: () => tool.mend(),
  reset: () => tool.reset(),
};

testConnector(() => harness);

describe("the kintone connector", () => {
  const context = { signal: new AbortController().signal, takeRequest: async () => {} };
  const item = (n: number, wanted: KintoneRecord) => ({
    toolKey: n.toString(16).padStart(32, "0"),
    wanted,
    citizenCode: "0123456789",
  });

  it("CO-5: finds the one bad record even when kintone does not say which it is", async () => {
    await harness.mend();
    await harness.reset();
    // Two refusals without a position: the batch of four is halved twice.
    await tool.control({
      failNext: { times: 2, method: "PUT", status: 400, body: '{"code":"GAIA_XX01","id":"x"}' },
    });
    const outcomes = await connector.deliver(
      [1, 2, 3, 4].map((n) => item(n, record(n))),
      context,
    );
    const failed = outcomes.filter(({ status }) => status === "failed");
    expect(failed).toHaveLength(0);
    expect(await harness.requests()).toBeLessThan(10);
    expect((await harness.stored()).size).toBe(4);
  });

  it("CO-5: waits for staff to mend an app whose fields differ, and blames no citizen", async () => {
    const smaller = structuredClone(pack);
    smaller.interests[0]!.items.splice(0, 1);
    const older = await startTestKintone(smaller);
    try {
      const ahead = older.connector();
      const [outcome] = await ahead.deliver([item(1, record(1))], context);
      expect(outcome).toMatchObject({
        status: "failed",
        error: { kind: "transient", code: "app-differs" },
      });
      const { error } = outcome as { error: Error };
      expect(error.message).toContain(pack.interests[0]!.items[0]!.name.ja);
    } finally {
      await older.stop();
    }
  });

  it("OP-7: stops reading an answer that is far too long", async () => {
    await harness.mend();
    const filler = { status: 200, body: "{}", fillerBytes: 8_000_000, times: 1000 };
    await tool.control({ failNext: filler });
    const [outcome] = await connector.deliver([item(1, record(1))], context);
    await harness.mend();
    // The HTTP library's word for an answer above the bound.
    expect(outcome).toMatchObject({ error: { kind: "transient", code: "ERR_BAD_RESPONSE" } });
  });

  it("OP-6: keeps the API token out of what it says about a failure", async () => {
    const config = { baseUrl: tool.url, appId: KINTONE_APP_ID, apiToken: "wrong-s3cret" };
    const [outcome] = await new KintoneConnector({ config, pack }).deliver(
      [item(1, record(1))],
      context,
    );
    expect(outcome).toMatchObject({ error: { kind: "transient", code: "GAIA_IA02" } });
    expect(JSON.stringify(outcome)).not.toContain("s3cret");
  });
});
