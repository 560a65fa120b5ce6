import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadCityPack } from "@machi-id/city";
import { ConfigError, readConfig, run } from "@machi-id/runtime";
import { configShape } from "./server/config.ts";
import type * as Portal from "./server/main.ts";

const root = import.meta.dirname;
const buildFile = join(root, "build/server/index.js");

run(async () => {
  const config = readConfig("MACHI_PORTAL_", configShape);
  const pack = loadCityPack(config.CITY_PACK);
  if (!existsSync(buildFile)) {
    throw new ConfigError(["The portal is not built yet: run `npm run build -w portal`."]);
  }
  // React chooses its production build by this, when it is imported.
  process.env["NODE_ENV"] ??= "production";
  process.setSourceMapsEnabled(true);
  const { startPortal } = (await import(buildFile)) as typeof Portal;
  await startPortal(config, pack, {
    migrationsDir: join(root, "migrations"),
    clientDir: join(root, "build/client"),
  });
});
