// The portal's server around one empty page; see ../server.ts.

import { join } from "node:path";
import { loadCityPack } from "@machi-id/city";
import { readConfig, run } from "@machi-id/runtime";
import { configShape } from "../server/config.ts";
import type * as Portal from "../server/main.ts";

const build = process.env.MACHI_BENCH_BUILD ?? "build";

run(async () => {
  const config = readConfig("MACHI_PORTAL_", configShape);
  const { startPortal } = (await import(join(build, "server/index.js"))) as typeof Portal;
  await startPortal(config, loadCityPack(config.CITY_PACK), {
    migrationsDir: join(import.meta.dirname, "../migrations"),
    clientDir: join(build, "client"),
  });
});
