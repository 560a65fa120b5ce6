// test.seconds: `npm test` on a clean clone, with its installation and its builds.

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { cleanClone } from "../support/clone.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";

const clone = cleanClone();
try {
  const started = performance.now();
  const { status } = spawnSync("npm", ["test"], {
    cwd: clone,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, MACHI_PORT_BASE: process.env.MACHI_BENCH_PORT_BASE },
  });
  if (status !== 0) throw new Error("npm test failed: its time says nothing.");
  writeMetrics({ "test.seconds": medianOf([(performance.now() - started) / 1000], "s") });
} finally {
  rmSync(clone, { recursive: true, force: true });
}
