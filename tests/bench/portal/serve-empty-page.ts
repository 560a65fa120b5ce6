// The portal's server with the pages of `empty-page/`; see portal/server.ts.

import { join } from "node:path";
import { loadCityPack } from "@machi-id/city";
import { readConfig, run } from "@machi-id/runtime";
import { configShape } from "../../../portal/server/config.ts";
import type * as Portal from "../../../portal/server/main.ts";

const build = process.env.MACHI_BENCH_BUILD ?? "build";

run(async () => {
  const config = readConfig("MACHI_PORTAL_", configShape);
  const { startPortal } = (await import(join(build, "server/index.js"))) as typeof Portal;
  await startPortal(config, loadCityPack(config.CITY_PACK), {
    migrationsDir: join(import.meta.dirname, "../../../portal/migrations"),
    clientDir: join(build, "client"),
  });
});
