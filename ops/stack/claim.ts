import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import type { Layout } from "./layout.ts";
import { OperatorError } from "./operator-error.ts";
import { identify, isAlive } from "./process/identity.ts";

const holderSchema = z.object({ pid: z.int().positive(), started: z.string() });

/**
 * Makes this process the only supervisor of a run folder.
 *
 * @returns gives the run folder back
 * @throws OperatorError when another supervisor has it
 */
export function claimRunDir(layout: Layout): () => void {
  const path = join(layout.runDir, "supervisor.json");
  const holder = readHolder(path);
  if (holder !== undefined && isAlive(holder)) {
    throw new OperatorError(
      `Machi-ID is already running in this checkout (process ${holder.pid}); see ${layout.urls.start}, or stop it with Ctrl-C where it was started.`,
    );
  }
  rmSync(path, { force: true });
  // Two at the same moment: only one can create the file.
  writeFileSync(path, JSON.stringify(identify(process.pid)), { flag: "wx" });
  return () => rmSync(path, { force: true });
}

function readHolder(path: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined; // none, or not one of ours
  }
}
