import { loadCityPack, type CityPack } from "@machi-id/city";
import { configTypes, readConfig } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "./process.ts";
import type { RunningEmulator } from "./serve.ts";

/** How to start the stand-in for a tool that the city keeps its citizens in. */
export interface ToolOptions {
  /** 0 picks a free port. */
  port: number;
  /** Folder for what the tool keeps, its logs and its counters; made when missing. */
  dataDir: string;
  /** The token that lets the city in. */
  apiToken: string;
  /** The city whose tool this is: it gives the fields and the words. */
  pack: CityPack;
  /** Milliseconds since 1970; for tests of limits and ends. */
  now?: () => number;
}

/** Runs a tool as the process's only work, configured by `MACHI_EMULATOR_*`. */
export async function runTool(
  name: string,
  start: (options: ToolOptions) => Promise<RunningEmulator>,
): Promise<void> {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    DATA_DIR: configTypes.text,
    API_TOKEN: configTypes.text,
    CITY_PACK: configTypes.text,
  });
  const pack = loadCityPack(config.CITY_PACK);
  await runEmulator(name, () =>
    start({ port: config.PORT, dataDir: config.DATA_DIR, apiToken: config.API_TOKEN, pack }),
  );
}
