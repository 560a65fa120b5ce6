import { join } from "node:path";

import { root } from "./paths.mjs";

/** Command → TypeScript entry and what it is for. */
const commands = {
  start: ["ops/start.ts", "start the local stack"],
  test: ["ops/test.ts", "run every test"],
  bench: ["ops/bench.ts", "measure, and keep the figures"],
  check: ["ops/check.ts", "lint, format, types, dead code, folder boundaries"],
  upgrade: ["ops/upgrade.ts", "rehearse an upgrade of Keycloak in a clone"],
  stack: ["ops/stack.ts", "look at or stop parts of the running local stack"],
  realm: [
    "ops/realm.ts",
    "apply the realm files to the running local stack, or show the difference",
  ],
  connectors: ["ops/connectors.ts", "look at the connectors' queues, send again"],
  audit: ["ops/audit.ts", "verify the audit log, search it"],
};

/**
 * @param {string} command
 * @returns {string | undefined} the entry's path, or undefined when there is no such command
 */
export function entryOf(command) {
  const found = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return found && join(root, found[0]);
}

/** @param {string} command what was asked for */
export function usage(command) {
  const list = Object.entries(commands).map(([name, [, what]]) => `  ${name.padEnd(12)}${what}`);
  return `There is no command "${command}". The commands are:\n${list.join("\n")}`;
}
