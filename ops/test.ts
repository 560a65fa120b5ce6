// `npm test`: builds, runs every suite on a stack of its own, and counts.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { lineConsole } from "./stack/console.ts";
import { endpointsPath } from "./stack/endpoints.ts";
import { layoutOf } from "./stack/layout.ts";
import { explain } from "./stack/operator-error.ts";
import { endLeftovers, ProcessBook } from "./stack/process/book.ts";
import { listenForShutdown } from "./stack/shutdown-signals.ts";
import { withStack } from "./stack/start-stack.ts";
import { readTestArguments } from "./testing/arguments.ts";
import { inWords, sum, type Counts } from "./testing/counts.ts";
import { runE2e } from "./testing/e2e.ts";
import { runJava } from "./testing/java.ts";
import type { Suite, SuiteName, SuiteRun } from "./testing/suite.ts";
import { vitest } from "./testing/vitest.ts";

/** Suites that need nothing running, and those that need the stack. */
const alone: [SuiteName, Suite][] = [
  ["java", runJava],
  ["unit", vitest("unit")],
];
const onStack: [SuiteName, Suite][] = [
  ["integration", vitest("integration")],
  ["e2e", runE2e],
];

const console = lineConsole((line) => void process.stdout.write(`${line}\n`));
const shutdown = listenForShutdown(
  () => console.say("Stopping …"),
  () => console.say("Stopping at once …"),
);
const results = new Map<SuiteName, Counts>();
const noResult: Counts = { passed: 0, failed: 1, skipped: 0 };

try {
  const { suites, filter } = readTestArguments(process.argv.slice(2));
  const layout = layoutOf("test");
  mkdirSync(layout.logsDir, { recursive: true });
  const bookPath = join(layout.runDir, "suites.json");
  await endLeftovers(bookPath);
  const runner = {
    logsDir: layout.logsDir,
    book: new ProcessBook(bookPath),
    signal: shutdown.stop,
  };
  const wanted = (all: [SuiteName, Suite][]) => all.filter(([name]) => suites.includes(name));
  for (const name of suites) results.set(name, noResult);

  await runAll(wanted(alone), { layout, runner, filter });
  if (wanted(onStack).length > 0) {
    console.say("\nStarting the stack of the tests …");
    const options = {
      ...shutdown,
      profile: "test",
      console,
      onStopOrdered: shutdown.askToStop,
    } as const;
    await withStack(options, () =>
      runAll(wanted(onStack), { layout, runner, filter, endpoints: endpointsPath(layout) }),
    );
  }
} catch (error) {
  console.say(shutdown.stop.aborted ? "Stopped." : `\n${explain(error)}`);
  process.exitCode = 1;
} finally {
  shutdown.dispose();
}

const total = sum([...results.values()]);
const isEmpty = [...results.values()].some((counts) => counts.passed + counts.failed === 0);
console.say("");
for (const [name, counts] of results) console.say(`${name.padEnd(12)} ${inWords(counts)}`);
if (isEmpty) console.say("A suite ran no test.");
console.say("");
console.say(inWords(total));
if (total.failed > 0 || isEmpty) process.exitCode = 1;

async function runAll(suites: [SuiteName, Suite][], run: SuiteRun): Promise<void> {
  for (const [name, suite] of suites) {
    console.say(`\n── ${name} ──`);
    results.set(name, await suite(run));
  }
}
