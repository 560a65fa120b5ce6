import { configTypes, readConfig, run } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import { startStartPage } from "./index.ts";

run(async () => {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    ENDPOINTS_FILE: configTypes.text,
    // Given to every emulator; this one keeps nothing.
    DATA_DIR: configTypes.text.optional(),
  });
  await runEmulator("start", () =>
    startStartPage({ port: config.PORT, endpointsFile: config.ENDPOINTS_FILE }),
  );
});
