// `npm run bench`: measures, prints a table, and keeps the figures.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";

import { readBenchArguments } from "./benching/arguments.ts";
import type { GroupName } from "./benching/group.ts";
import { readMetrics, type Metrics } from "./benching/metrics.ts";
import { markdown, table } from "./benching/report.ts";
import { runGroups } from "./benching/run-groups.ts";
import { standardConsole } from "./stack/console.ts";
import { layoutOf } from "./stack/layout.ts";
import { explain } from "./stack/operator-error.ts";
import { openRunner } from "./stack/process/open-runner.ts";
import { listenForShutdown } from "./stack/shutdown-signals.ts";
import { writeJson, writeWhole } from "./stack/write-file.ts";

const console = standardConsole();
const shutdown = listenForShutdown(
  () => console.say("Stopping …"),
  () => console.say("Stopping at once …"),
);

try {
  const names = readBenchArguments(process.argv.slice(2));
  const layout = layoutOf("bench");
  const runner = await openRunner(layout, "groups.json", shutdown.stop);
  const failed: GroupName[] = [];
  let measured: Metrics = {};
  await runGroups(
    names,
    { ...shutdown, profile: "bench", console, onStopOrdered: shutdown.askToStop },
    { layout, runner },
    (name, metrics) => {
      if (metrics === undefined) failed.push(name);
      measured = { ...measured, ...metrics };
      keep(metrics ?? {});
    },
  );
  console.say(`\n${table(measured)}\n`);
  report(measured, failed);
  if (failed.length > 0) {
    console.say(`Ended without figures: ${failed.join(", ")}.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.say(shutdown.stop.aborted ? "Stopped." : `\n${explain(error)}`);
  process.exitCode = 1;
} finally {
  shutdown.dispose();
}

/** Puts figures into `.run/bench.json`; those of groups that were not run stay. */
function keep(metrics: Metrics): void {
  const { runDir } = layoutOf("start");
  mkdirSync(runDir, { recursive: true });
  const path = join(runDir, "bench.json");
  writeJson(path, { ...readMetrics(path), ...metrics });
}

/** The dated report; another run of the same day replaces what it measured anew. */
function report(metrics: Metrics, failed: readonly string[]): void {
  if (Object.keys(metrics).length === 0) return;
  const { root } = layoutOf("bench");
  const folder = join(root, "tests/bench/reports");
  const date = new Date().toISOString().slice(0, 10);
  const figures = join(folder, `${date}.json`);
  mkdirSync(folder, { recursive: true });
  const all = { ...readMetrics(figures), ...metrics };
  writeJson(figures, all);
  const gib = Math.round(totalmem() / 2 ** 30);
  const run = {
    date,
    commit: git(root, "rev-parse", "--short", "HEAD"),
    machine: `${availableParallelism()} cores, ${gib} GiB, Node ${process.versions.node}`,
    failed,
  };
  writeWhole(join(folder, `${date}.md`), markdown(all, run));
  console.say(`The report is in tests/bench/reports/${date}.md.`);
}

function git(root: string, ...args: string[]): string {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  } catch {
    return "unknown"; // an export without its history
  }
}
