import { configTypes, readConfig, run } from "@machi-id/runtime";
import { environmentPrefix, runEmulator } from "../shared/process.ts";
import { startMyNumberEmulator } from "./index.ts";

run(async () => {
  const config = readConfig(environmentPrefix, {
    PORT: configTypes.port,
    DATA_DIR: configTypes.text,
    CLIENT_ID: configTypes.text,
    REDIRECT_URI: configTypes.httpUrl,
    JWKS_URI: configTypes.httpUrl,
  });
  await runEmulator("mynumber", () =>
    startMyNumberEmulator({
      port: config.PORT,
      dataDir: config.DATA_DIR,
      client: {
        clientId: config.CLIENT_ID,
        redirectUri: config.REDIRECT_URI,
        jwksUri: config.JWKS_URI,
        userInfoSigned: false,
      },
    }),
  );
});
