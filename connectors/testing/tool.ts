import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { KINTONE_APP_ID, startKintone } from "@machi-id/emulators/kintone";
import { KintoneConnector } from "../kintone/connector.ts";

/** The city whose pack ships with the software. */
export const pack = loadCityPack(fileURLToPath(new URL("../../city", import.meta.url)));

const API_TOKEN = "token-of-the-test";

/** A record in the tool, as far as these tests look at it. */
interface ToolRow {
  readonly name: string;
  readonly revision: number;
}

/** kintone's emulator in this process, with what tests ask of it. */
export interface TestTool {
  readonly url: string;
  readonly apiToken: string;
  connector(): KintoneConnector;
  /** Every record in the tool. */
  rows(): Promise<ToolRow[]>;
  requests(): Promise<number>;
  control(faults: unknown): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts kintone's emulator on a free port. */
export async function startTool(): Promise<TestTool> {
  const dataDir = await mkdtemp(join(tmpdir(), "machi-kintone-"));
  const emulator = await startKintone({ port: 0, dataDir, apiToken: API_TOKEN, pack });
  const headers = { "x-cybozu-api-token": API_TOKEN };
  return {
    url: emulator.url,
    apiToken: API_TOKEN,
    connector: () =>
      new KintoneConnector({
        config: { baseUrl: emulator.url, appId: KINTONE_APP_ID, apiToken: API_TOKEN },
        pack,
        timeoutMs: 5_000,
      }),
    async rows() {
      const rows: ToolRow[] = [];
      for (let last = 0, more = true; more;) {
        const query = encodeURIComponent(`$id > ${last} order by $id asc limit 500`);
        const url = `${emulator.url}/k/v1/records.json?app=${KINTONE_APP_ID}&query=${query}`;
        const { records } = (await (await fetch(url, { headers })).json()) as {
          records: { $id: Value; $revision: Value; name: Value }[];
        };
        rows.push(
          ...records.map(({ name, $revision }) => ({
            name: name.value,
            revision: Number($revision.value),
          })),
        );
        last = Number(records.at(-1)?.$id.value);
        more = records.length === 500;
      }
      return rows;
    },
    async requests() {
      const usage = await fetch(`${emulator.url}/_control/usage`);
      return ((await usage.json()) as { requests: number }).requests;
    },
    async control(faults) {
      const response = await fetch(`${emulator.url}/_control`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(faults),
      });
      if (!response.ok) throw new Error(`The emulator refused the fault: ${response.status}.`);
    },
    async mend() {
      await fetch(`${emulator.url}/_control`, { method: "DELETE" });
    },
    async stop() {
      await emulator.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

interface Value {
  readonly value: string;
}
