// `npm test`: builds, runs every suite on a stack of its own, and counts.

import { standardConsole } from "./stack/console.ts";
import { layoutOf } from "./stack/layout.ts";
import { explain } from "./stack/operator-error.ts";
import { openRunner } from "./stack/process/open-runner.ts";
import { listenForShutdown } from "./stack/shutdown-signals.ts";
import { readTestArguments } from "./testing/arguments.ts";
import { inWords, sum, type Counts } from "./testing/counts.ts";
import { runSuites } from "./testing/run-suites.ts";
import type { SuiteName } from "./testing/suite.ts";

const console = standardConsole();
const shutdown = listenForShutdown(
  () => console.say("Stopping …"),
  () => console.say("Stopping at once …"),
);
const results = new Map<SuiteName, Counts>();

try {
  const { suites, filter } = readTestArguments(process.argv.slice(2));
  // A suite that is not reached has failed.
  for (const name of suites) results.set(name, { passed: 0, failed: 1, skipped: 0 });

  const layout = layoutOf("test");
  const runner = await openRunner(layout, "suites.json", shutdown.stop);
  await runSuites(
    suites,
    { ...shutdown, profile: "test", console, onStopOrdered: shutdown.askToStop },
    { layout, filter, runner },
    (name, counts) => results.set(name, counts),
  );
} catch (error) {
  console.say(shutdown.stop.aborted ? "Stopped." : `\n${explain(error)}`);
  process.exitCode = 1;
} finally {
  shutdown.dispose();
}

if (results.size > 0) {
  const total = sum([...results.values()]);
  const empty = [...results].filter(([, { passed, failed }]) => passed + failed === 0);
  console.say("");
  for (const [name, counts] of results) console.say(`${name.padEnd(12)} ${inWords(counts)}`);
  for (const [name] of empty) console.say(`${name} ran no test, which is a failure.`);
  console.say("");
  console.say(inWords(total));
  if (total.failed > 0 || empty.length > 0) process.exitCode = 1;
}
