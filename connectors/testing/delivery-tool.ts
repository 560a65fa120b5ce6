import type { ToolRecord } from "../contract/index.ts";
import type { ConnectorHarness, ToolFault } from "../contract/kit.ts";
import { startEmulator, type Start, type TestEmulator } from "./emulator.ts";

/** A subscriber as the tool lists it. */
type Subscriber = Readonly<Record<string, unknown>> & { readonly external_id: string };

/** The emulator of a tool of the assumed contract in this process. */
export interface TestDeliveryTool extends TestEmulator {
  /** Every subscriber, without what the tool adds to the row. */
  subscribers(): Promise<Subscriber[]>;
  break(fault: ToolFault): Promise<void>;
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
export async function startTestDeliveryTool(start: Start): Promise<TestDeliveryTool> {
  const emulator = await startEmulator(start);
  const { url, apiToken } = emulator;
  return {
    ...emulator,
    break: (fault) => emulator.control(FAULTS[fault]),
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
  };
}

/** What the kit of connectors asks of such a tool. */
export const toolOf = <Wanted extends ToolRecord>(
  tool: TestDeliveryTool,
): Pick<ConnectorHarness<Wanted>, "stored" | "requests" | "break" | "mend" | "reset"> => ({
  async stored() {
    const byKey = new Map<string, Wanted[]>();
    for (const { external_id, ...row } of await tool.subscribers()) {
      byKey.set(external_id, [...(byKey.get(external_id) ?? []), row as Wanted]);
    }
    return byKey;
  },
  requests: () => tool.requests(),
  break: (fault) => tool.break(fault),
  mend: () => tool.mend(),
  reset: () => tool.reset(),
});
