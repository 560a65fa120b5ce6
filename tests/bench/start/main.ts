// start.cold_s, start.warm_s: from the command to everything ready, on a clean clone and again.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { spawn } from "node:child_process";
import { cleanClone } from "../support/clone.ts";
import { medianOf, writeMetrics } from "../support/metrics.ts";

const WARM_STARTS = 3;
const MOST_MS = 20 * 60 * 1000;

const clone = cleanClone();
try {
  const cold = await secondsToReady();
  const warm: number[] = [];
  for (let n = 0; n < WARM_STARTS; n += 1) warm.push(await secondsToReady());
  writeMetrics({
    "start.cold_s": medianOf([cold], "s"),
    "start.warm_s": medianOf(warm, "s"),
  });
} finally {
  rmSync(clone, { recursive: true, force: true });
}

/** Starts, waits until `.run/endpoints.json` says that everything is ready, and stops again. */
async function secondsToReady(): Promise<number> {
  if (isReady()) throw new Error("The last start has not stopped.");
  const started = performance.now();
  // What `npm start` runs; npm itself would end before those it has started.
  const child = spawn(process.execPath, ["ops/bootstrap.mjs", "start"], {
    cwd: clone,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, MACHI_PORT_BASE: process.env.MACHI_BENCH_PORT_BASE },
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  try {
    while (!isReady()) {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      if (performance.now() - started > MOST_MS) throw new Error("npm start took too long");
      await wait(50);
    }
    return (performance.now() - started) / 1000;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

function isReady(): boolean {
  return existsSync(join(clone, ".run/endpoints.json"));
}
