import { configTypes, readConfig, run } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import { startInbox } from "./index.ts";

run(async () => {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    SMTP_PORT: configTypes.port,
    DATA_DIR: configTypes.text,
  });
  await runEmulator("inbox", () =>
    startInbox({ port: config.PORT, smtpPort: config.SMTP_PORT, dataDir: config.DATA_DIR }),
  );
});
