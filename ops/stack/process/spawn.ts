import { spawn, type ChildProcess } from "node:child_process";
import { closeSync } from "node:fs";

import type { LogFile } from "./log-file.ts";

/** What to run. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Its own environment; what every child needs of the machine's is added. */
  readonly env?: Readonly<Record<string, string>>;
  /** The user it runs as, when that is not the supervisor's. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** How a child ended. */
export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/**
 * Starts a child that leads a process group of its own, so that a Ctrl-C on the terminal reaches
 * the supervisor alone, and all of the child's own children can be ended with it.
 */
export function spawnChild(
  command: Command,
  log: LogFile | "console",
): { child: ChildProcess; ended: Promise<Ending> } {
  const output = log === "console" ? "inherit" : log.open();
  try {
    const child = spawn(command.file, command.args, {
      detached: true,
      env: { ...inheritedEnvironment(), ...command.env },
      stdio: ["ignore", output, output],
      ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      ...command.user,
    });
    const ended = new Promise<Ending>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code, signal) => resolve({ code, signal }));
    });
    return { child, ended };
  } finally {
    if (output !== "inherit") closeSync(output);
  }
}

/**
 * The surroundings a child needs to find its way: paths, locale, certificates, proxies. Not what
 * npm sets for its own children, nor our own settings, which each process gets by name.
 */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|MACHI_|KC_|PG|NODE_CHANNEL)/.test(name),
    ),
  );
}

/** An ending in words, e.g. "exit code 1". */
export function describeEnding(ending: Ending | undefined): string {
  if (ending === undefined) return "not started";
  return ending.signal === null ? `exit code ${ending.code}` : `signal ${ending.signal}`;
}
