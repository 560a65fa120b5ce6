import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ToolFault } from "../contract/kit.ts";
import { pack } from "./tool.ts";

type Start = (options: {
  port: number;
  dataDir: string;
  apiToken: string;
  pack: typeof pack;
}) => Promise<{ url: string; close(): Promise<void> }>;

/** A subscriber as the tool lists it. */
type Subscriber = Readonly<Record<string, unknown>> & { readonly external_id: string };

/** The emulator of a tool of the assumed contract in this process, with what tests ask of it. */
export interface DeliveryTool {
  readonly url: string;
  readonly apiToken: string;
  /** Every subscriber, without what the tool adds to the row. */
  subscribers(): Promise<Subscriber[]>;
  /** Requests of the last minute. */
  requests(): Promise<number>;
  control(faults: unknown): Promise<void>;
  break(fault: ToolFault): Promise<void>;
  mend(): Promise<void>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

const always = { times: 1000 };
const FAULTS: Readonly<Record<ToolFault, unknown>> = {
  outage: { outage: true },
  throttled: { throttle: true },
  "broken-off": { failNext: { ...always, hangUp: true } },
  "answer-lost": { failNext: { ...always, hangUp: true, afterEffect: true } },
  "answer-malformed": { failNext: { ...always, status: 200, body: '{"results":"none"}' } },
  "answer-oversized": {
    failNext: { ...always, status: 200, body: '{"results":[]}', fillerBytes: 8_000_000 },
  },
  unauthorised: { unauthorised: true },
};

/** Starts such an emulator on a free port. */
export async function startDeliveryTool(start: Start): Promise<DeliveryTool> {
  const dataDir = await mkdtemp(join(tmpdir(), "machi-delivery-tool-"));
  const apiToken = "token-of-the-test";
  const emulator = await start({ port: 0, dataDir, apiToken, pack });
  const { url } = emulator;
  const post = async (path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
    if (!response.ok) throw new Error(`The emulator refused ${path}: ${response.status}.`);
  };
  const control = (faults: unknown) => post("/_control", faults);
  return {
    url,
    apiToken,
    async subscribers() {
      const found: Subscriber[] = [];
      for (let after: string | null = ""; after !== null;) {
        const page = await fetch(`${url}/v1/subscribers?limit=500${after && `&after=${after}`}`, {
          headers: { authorization: `Bearer ${apiToken}` },
        });
        const { subscribers, next } = (await page.json()) as {
          subscribers: (Subscriber & { receipt: string; updated_at: string })[];
          next: string | null;
        };
        found.push(...subscribers.map(({ receipt: _, updated_at: __, ...row }) => row));
        after = next;
      }
      return found;
    },
    async requests() {
      const usage = await fetch(`${url}/_control/usage`);
      return ((await usage.json()) as { requests: number }).requests;
    },
    control,
    break: (fault) => control(FAULTS[fault]),
    async mend() {
      await fetch(`${url}/_control`, { method: "DELETE" });
    },
    reset: () => post("/_control/reset"),
    async stop() {
      await emulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
