import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { OperatorError } from "../stack/operator-error.ts";

/** Node under which a command of the clone begins; it brings its own. */
const node = process.execPath;
const LOOK_EVERY_MS = 200;

/** A clone of the checkout's last commit, in which an upgrade can be tried. */
export interface Clone {
  readonly folder: string;
  /** Runs a command of the clone's `package.json` to its end, and gives its exit code. */
  run(command: string, args?: readonly string[], env?: Record<string, string>): Promise<number>;
  /** Runs `npm start` in it for the time of `during`, on the data that is there. */
  started(during: () => Promise<void>): Promise<void>;
  remove(): void;
}

/**
 * Clones outside the checkout: inside, Node would find the checkout's own packages.
 *
 * @param portBase first of the ports that its stacks take
 * @param signal aborted when the rehearsal is to stop
 */
export function cloneOf(root: string, portBase: number, signal: AbortSignal): Clone {
  const folder = mkdtempSync(join(tmpdir(), "machi-id-upgrade-"));
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", root, folder]);
  const isReady = () => existsSync(join(folder, ".run/endpoints.json"));

  const begin = (command: string, args: readonly string[], env: Record<string, string>) => {
    signal.throwIfAborted();
    const child = spawn(node, ["ops/bootstrap.mjs", command, ...args], {
      cwd: folder,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, MACHI_PORT_BASE: String(portBase), ...env },
    });
    const stop = () => child.kill("SIGTERM");
    signal.addEventListener("abort", stop, { once: true });
    const ended = once(child, "exit").finally(() => signal.removeEventListener("abort", stop));
    return { child, ended };
  };

  return {
    folder,
    async run(command, args = [], env = {}) {
      const { child, ended } = begin(command, args, env);
      await ended;
      return child.exitCode ?? 1;
    },
    async started(during) {
      const { child, ended } = begin("start", [], {});
      try {
        await ready(child, isReady);
        await during();
      } finally {
        child.kill("SIGTERM");
        await ended;
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function ready(child: ChildProcess, isReady: () => boolean): Promise<void> {
  while (!isReady()) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new OperatorError("The stack did not start; what it printed says why.");
    }
    await wait(LOOK_EVERY_MS);
  }
}
