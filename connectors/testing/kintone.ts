import { KINTONE_APP_ID, startKintone } from "@machi-id/emulators/kintone";
import { KintoneConnector } from "../kintone/connector.ts";
import { startEmulator, type TestEmulator } from "./emulator.ts";
import { pack } from "./pack.ts";

/** A record as kintone lists it, by field code. */
type KintoneRow = Readonly<Record<string, { readonly value: unknown }>>;

/** kintone's emulator in this process. */
export interface TestKintone extends TestEmulator {
  /** @param timeoutMs how long the connector waits for an answer */
  connector(timeoutMs?: number): KintoneConnector;
  /** Every record in the app, by its number. */
  records(): Promise<KintoneRow[]>;
  /** The same, as far as the engine's tests look at them. */
  rows(): Promise<{ name: string; revision: number }[]>;
}

/** Starts kintone's emulator on a free port, with the app of a city. */
export async function startTestKintone(city = pack): Promise<TestKintone> {
  const emulator = await startEmulator(startKintone, city);
  const { url, apiToken } = emulator;
  const records = async () => {
    const found: KintoneRow[] = [];
    for (let last: unknown = 0, more = true; more;) {
      const query = encodeURIComponent(`$id > ${String(last)} order by $id asc limit 500`);
      const page = await fetch(`${url}/k/v1/records.json?app=${KINTONE_APP_ID}&query=${query}`, {
        headers: { "x-cybozu-api-token": apiToken },
      });
      const { records: some } = (await page.json()) as { records: KintoneRow[] };
      found.push(...some);
      last = some.at(-1)?.["$id"]?.value;
      more = some.length === 500;
    }
    return found;
  };
  return {
    ...emulator,
    connector: (timeoutMs = 5_000) =>
      new KintoneConnector({
        config: { baseUrl: url, appId: KINTONE_APP_ID, apiToken },
        pack,
        timeoutMs,
      }),
    records,
    rows: async () =>
      (await records()).map(({ name, $revision }) => ({
        name: String(name!.value),
        revision: Number($revision!.value),
      })),
  };
}
