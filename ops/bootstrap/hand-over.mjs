import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { constants } from "node:os";

import { nodeModules, root } from "./paths.mjs";

const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a TypeScript entry and waits for it. Signals go on to it, and its exit code comes back.
 * The two are joined by a channel, so that the entry notices if this process is killed outright.
 *
 * @param {string} node the Node to run it with
 * @param {string} entry
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function handOver(node, entry, args) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", entry, ...args], {
    cwd: root,
    env: { ...process.env, PATH: [join(nodeModules, ".bin"), process.env.PATH].join(delimiter) },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of forwarded) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
