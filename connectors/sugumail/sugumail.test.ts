import { startSugumail } from "@machi-id/emulators/sugumail";
import { afterAll, beforeAll } from "vitest";
import { testConnector, type ConnectorHarness } from "../contract/kit.ts";
import { startTestDeliveryTool, toolOf, type TestDeliveryTool } from "../testing/delivery-tool.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { SugumailConnector } from "./connector.ts";
import type { SugumailRecord } from "./select.ts";

const record = (n: number, extra: Partial<SugumailRecord> = {}): SugumailRecord => ({
  mail_address: `hanako${n}@example.jp`,
  mail_categories: ["disaster-info", "garbage", "events"].slice(0, n % 4),
  ...(n % 2 === 0 && { line_user_id: `U${n.toString(16).padStart(32, "0")}` }),
  line_categories: n % 2 === 0 ? ["disaster-info"] : [],
  consent: ["news@2026-10-01"],
  ...extra,
});

let tool: TestDeliveryTool;
let harness: ConnectorHarness<SugumailRecord>;

beforeAll(async () => {
  tool = await startTestDeliveryTool(startSugumail);
  harness = {
    connector: new SugumailConnector({
      config: { baseUrl: tool.url, apiToken: tool.apiToken },
      pack,
      timeoutMs: 2_000,
    }),
    citizen: sampleCitizen({
      consents: new Map([
        ["news", "2026-10-01"],
        ["disaster", "2026-10-01"],
      ]),
    }),
    sample: (n) => record(n),
    refused: record(7, { mail_address: "no address" }),
    ...toolOf(tool),
  };
});

afterAll(() => tool.stop());

testConnector(() => harness);
