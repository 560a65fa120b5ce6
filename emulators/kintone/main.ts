import { loadCityPack } from "@machi-id/city";
import { configTypes, readConfig, run } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import { startKintone } from "./index.ts";

run(async () => {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    DATA_DIR: configTypes.text,
    API_TOKEN: configTypes.text,
    CITY_PACK: configTypes.text,
  });
  const pack = loadCityPack(config.CITY_PACK);
  await runEmulator("kintone", () =>
    startKintone({
      port: config.PORT,
      dataDir: config.DATA_DIR,
      apiToken: config.API_TOKEN,
      pack,
    }),
  );
});
