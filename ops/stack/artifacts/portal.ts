import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { runTask, type TaskRunner } from "../process/run.ts";
import { fingerprint } from "./fingerprint.ts";
import { npmBuild } from "./npm.ts";
import { makeIfStale } from "./stamp.ts";

/** Builds the portal if it is stale; see `makeIfStale`. */
export function buildPortal(layout: Layout, runner: TaskRunner): Promise<boolean> {
  const product = {
    stampFile: join(layout.cacheDir, "stamps/portal"),
    fingerprint: fingerprint(layout.root, ["portal", "packages", "package-lock.json"]),
    files: [join(layout.root, "portal/build/server/index.js")],
  };
  return makeIfStale(product, runner.signal, () =>
    runTask(runner, "build-portal", npmBuild(layout.root, "portal")),
  );
}
