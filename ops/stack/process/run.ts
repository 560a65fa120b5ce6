import { OperatorError } from "../operator-error.ts";
import type { ProcessBook } from "./book.ts";
import { endGroup } from "./group.ts";
import { LogFile } from "./log-file.ts";
import { describeEnding, spawnChild, type Command, type Ending } from "./spawn.ts";

/** What a task needs to be run, logged and stopped. */
export interface TaskRunner {
  readonly logsDir: string;
  readonly book: ProcessBook;
  /** Aborted when the whole start is given up. */
  readonly signal: AbortSignal;
}

/**
 * Runs a command that ends by itself (a build), with its output in `<logsDir>/<name>.log`.
 *
 * @throws OperatorError with the end of its output when it fails
 * @throws the signal's reason when the start is given up; the command has then ended
 */
export async function runTask(runner: TaskRunner, name: string, command: Command): Promise<void> {
  const log = new LogFile(runner.logsDir, name);
  const ending = await runToEnd(runner, name, command, log);
  if (ending.code === 0) return;
  const output = log.tail(25);
  throw new OperatorError(
    explainTaskFailure(output) ??
      `${name} failed (${describeEnding(ending)}). The end of ${log.path}:\n${output}`,
  );
}

/** The sentence for a failure that is none of the task's own; undefined when it is not known. */
export function explainTaskFailure(output: string): string | undefined {
  if (/no space left on device|ENOSPC/i.test(output)) {
    return "The disk is full: free at least 2 GB and start again.";
  }
  if (/could not transfer|unknown host|UnknownHostException|Connection refused/i.test(output)) {
    return "Maven cannot reach its repository: connect to the internet (or set your network's mirror or proxy in Maven's settings.xml) and start again.";
  }
  return undefined;
}

/**
 * Runs a command that ends by itself, however that may be.
 *
 * @param output where what it prints goes
 * @returns how it ended
 * @throws the signal's reason when the start is given up; the command has then ended
 */
export async function runToEnd(
  runner: TaskRunner,
  name: string,
  command: Command,
  output: LogFile | "console",
): Promise<Ending> {
  runner.signal.throwIfAborted();
  const { child, ended } = spawnChild(command, output);
  const pid = child.pid;
  if (pid === undefined) return await ended;
  runner.book.add(name, pid, "SIGTERM");
  const giveUp = () => void endGroup(pid, 3000);
  runner.signal.addEventListener("abort", giveUp, { once: true });
  try {
    const ending = await ended;
    if (runner.signal.aborted) await endGroup(pid, 3000);
    runner.signal.throwIfAborted();
    return ending;
  } finally {
    runner.signal.removeEventListener("abort", giveUp);
    runner.book.remove(pid);
  }
}
