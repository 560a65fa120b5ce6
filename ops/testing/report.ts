import { existsSync, readFileSync, rmSync } from "node:fs";

import { runToEnd, type TaskRunner } from "../stack/process/run.ts";
import type { Command } from "../stack/process/spawn.ts";
import type { Counts } from "./counts.ts";

/**
 * Runs a test tool and counts by the JSON report that it writes. A tool that fails without a failing
 * test, or without a report, counts as one failure.
 */
export async function countReport(
  runner: TaskRunner,
  name: string,
  tool: Command,
  { report, count }: { report: string; count: (report: unknown) => Counts },
): Promise<Counts> {
  rmSync(report, { force: true });
  const { code } = await runToEnd(runner, name, tool, "console");
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(report, "utf8")));
  return code === 0 ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
