import { mkdirSync } from "node:fs";
import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { endLeftovers, ProcessBook } from "./book.ts";
import type { TaskRunner } from "./run.ts";

/**
 * Makes a runner for a command's own children, after ending what a killed run of it has left.
 *
 * @param book file in the run folder that names the children, e.g. "suites.json"
 * @param signal aborted when the command is to stop
 */
export async function openRunner(
  { runDir, logsDir }: Layout,
  book: string,
  signal: AbortSignal,
): Promise<TaskRunner> {
  mkdirSync(logsDir, { recursive: true });
  const path = join(runDir, book);
  await endLeftovers(path);
  return { logsDir, book: new ProcessBook(path), signal };
}
