// `npm start`: brings the local stack up and keeps it up until it is told to stop.

import { standardConsole } from "./stack/console.ts";
import { explain } from "./stack/operator-error.ts";
import { listenForShutdown, ShutdownRequested } from "./stack/shutdown-signals.ts";
import { withStack } from "./stack/start-stack.ts";
import { addressTable } from "./stack/address-table.ts";

const console = standardConsole();
const shutdown = listenForShutdown(
  () => console.say("Stopping … (Ctrl-C again to stop at once)"),
  () => console.say("Stopping at once …"),
);
const started = performance.now();

try {
  console.say("Machi-ID is starting.");
  const options = {
    ...shutdown,
    profile: "start",
    console,
    onStopOrdered: shutdown.askToStop,
  } as const;
  await withStack(options, async ({ layout, endpoints }) => {
    const seconds = Math.round((performance.now() - started) / 1000);
    console.say(`\nMachi-ID is ready (${seconds} s).\n`);
    console.say(addressTable(endpoints, layout));
    await new Promise((resolve) => shutdown.stop.addEventListener("abort", resolve));
  });
  console.say("Stopped.");
} catch (error) {
  if (error instanceof ShutdownRequested || shutdown.stop.aborted) {
    console.say("Stopped.");
  } else {
    console.say(`\n${explain(error)}`);
    process.exitCode = 1;
  }
} finally {
  shutdown.dispose();
}
