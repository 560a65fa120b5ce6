import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";

import { endpointsPath } from "../stack/endpoints.ts";
import type { Layout } from "../stack/layout.ts";
import { runToEnd, type TaskRunner } from "../stack/process/run.ts";
import { withStack, type StackOptions } from "../stack/start-stack.ts";
import { groups, type Group, type GroupName } from "./group.ts";
import { readMetrics, type Metrics } from "./metrics.ts";

/** What the groups are run with. */
interface BenchRunner {
  readonly layout: Layout;
  readonly runner: TaskRunner;
}

/**
 * Runs groups, each with what it needs running.
 *
 * @param onResult told of each group's figures as soon as they are there; undefined when it failed
 */
export async function runGroups(
  names: readonly GroupName[],
  options: StackOptions,
  { layout, runner }: BenchRunner,
  onResult: (name: GroupName, metrics: Metrics | undefined) => void,
): Promise<void> {
  const wanted = groups.filter(({ name }) => names.includes(name));
  const onStack = wanted.filter(({ needs }) => needs === "stack");
  const run = async ({ name }: Group, env: Record<string, string> = {}) => {
    options.console.say(`\n── ${name} ──`);
    onResult(name, await runGroup(name, { layout, runner, env }));
  };
  // Those that need the stack share one, in the place of the first of them.
  const runOnStack = async () => {
    options.console.say("\nStarting the stack of the benchmarks …");
    await withStack(options, async () => {
      const env = { MACHI_TEST_ENDPOINTS: endpointsPath(layout) };
      for (const group of onStack) await run(group, env);
    });
  };

  for (const group of wanted) {
    if (group.needs === "nothing") await run(group);
    else if (group === onStack[0]) await runOnStack();
  }
}

async function runGroup(
  name: GroupName,
  { layout, runner, env }: BenchRunner & { env: Record<string, string> },
): Promise<Metrics | undefined> {
  const output = join(layout.runDir, `metrics-${name}.json`);
  rmSync(output, { force: true });
  const command = {
    file: process.execPath,
    args: [`tests/bench/${name}/main.ts`],
    cwd: layout.root,
    env: {
      ...env,
      MACHI_BENCH_METRICS: output,
      MACHI_BENCH_PORT_BASE: String(layout.ports.start),
    },
  };
  const { code } = await runToEnd(runner, `bench-${name}`, command, "console");
  return code === 0 && existsSync(output) ? readMetrics(output) : undefined;
}
