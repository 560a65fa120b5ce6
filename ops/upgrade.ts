// `npm run upgrade`: rehearses an upgrade of Keycloak in a clone.

import { keycloakVersion } from "./stack/artifacts/keycloak-version.ts";
import { standardConsole } from "./stack/console.ts";
import { layoutOf } from "./stack/layout.ts";
import { explain } from "./stack/operator-error.ts";
import { openRunner } from "./stack/process/open-runner.ts";
import { listenForShutdown } from "./stack/shutdown-signals.ts";
import { readUpgradeArguments } from "./upgrading/arguments.ts";
import { cloneOf } from "./upgrading/clone.ts";
import { rehearse } from "./upgrading/rehearse.ts";

const console = standardConsole();
const shutdown = listenForShutdown(
  () => console.say("Stopping …"),
  () => console.say("Stopping at once …"),
);

try {
  const asked = readUpgradeArguments(process.argv.slice(2));
  const layout = layoutOf("bench");
  const { root, ports } = layout;
  const versions = { from: asked.from ?? keycloakVersion(root), to: asked.to };
  const runner = await openRunner(layout, "upgrade.json", shutdown.stop);
  const clone = cloneOf(root, ports.start, shutdown.stop);
  try {
    const outcome = await rehearse(clone, versions, runner, (line) => console.say(line));
    console.say("");
    for (const { step, passed } of outcome) console.say(`${passed ? "✓" : "✗"} ${step}`);
    if (!outcome.every(({ passed }) => passed)) process.exitCode = 1;
  } finally {
    clone.remove();
  }
} catch (error) {
  console.say(shutdown.stop.aborted ? "Stopped." : `\n${explain(error)}`);
  process.exitCode = 1;
} finally {
  shutdown.dispose();
}
