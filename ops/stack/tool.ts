import { spawnSync } from "node:child_process";

import { order, runningLayout } from "./control-client.ts";
import { explain } from "./operator-error.ts";
import { loadSecrets } from "./secrets.ts";
import type { Stack } from "./stack.ts";

/**
 * Runs a command-line tool of a workspace against the running local stack, with this process's
 * arguments, and ends with its exit status.
 *
 * @param entry e.g. "realm-export/cli.ts"
 * @param settings the tool's environment for a stack
 */
export async function runTool(
  entry: string,
  settings: (stack: Stack) => Readonly<Record<string, string>>,
): Promise<void> {
  try {
    const layout = runningLayout();
    await order(layout, "GET /services"); // tells what to do when the stack is not running
    const stack = { layout, secrets: loadSecrets(layout), node: process.execPath };
    const { status } = spawnSync(stack.node, [entry, ...process.argv.slice(2)], {
      cwd: layout.root,
      stdio: "inherit",
      env: { ...process.env, ...settings(stack) },
    });
    process.exitCode = status ?? 1;
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}
