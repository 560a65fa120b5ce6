import { existsSync, mkdirSync, rmSync } from "node:fs";
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
  const wanted = (needs: Group["needs"]) =>
    groups.filter((group) => group.needs === needs && names.includes(group.name));
  const run = async ({ name }: Group, env: Record<string, string> = {}) => {
    options.console.say(`\n── ${name} ──`);
    onResult(name, await runGroup(name, { layout, runner, env }));
  };
  const [first, last] = [
    wanted("nothing").filter(({ name }) => name !== "test"),
    wanted("nothing").filter(({ name }) => name === "test"),
  ];

  for (const group of first) await run(group);
  if (wanted("stack").length > 0) {
    options.console.say("\nStarting the stack of the benchmarks …");
    await withStack(options, async () => {
      const env = { MACHI_TEST_ENDPOINTS: endpointsPath(layout) };
      for (const group of wanted("stack")) await run(group, env);
    });
  }
  for (const group of last) await run(group);
}

async function runGroup(
  name: GroupName,
  { layout, runner, env }: BenchRunner & { env: Record<string, string> },
): Promise<Metrics | undefined> {
  mkdirSync(layout.runDir, { recursive: true });
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
