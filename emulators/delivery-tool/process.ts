import { loadCityPack } from "@machi-id/city";
import { configTypes, readConfig } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import type { DeliveryToolOptions } from "./start.ts";

/** Runs a delivery tool as the process's only work, configured by `MACHI_EMULATOR_*`. */
export async function runDeliveryTool(
  name: string,
  start: (options: DeliveryToolOptions) => Promise<RunningEmulator>,
): Promise<void> {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    DATA_DIR: configTypes.text,
    API_TOKEN: configTypes.text,
    CITY_PACK: configTypes.text,
  });
  const pack = loadCityPack(config.CITY_PACK);
  await runEmulator(name, () =>
    start({
      port: config.PORT,
      dataDir: config.DATA_DIR,
      apiToken: config.API_TOKEN,
      pack,
    }),
  );
}
