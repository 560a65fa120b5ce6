import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { signalPid, waitUntil } from "../process/group.ts";
import { identify, processName } from "../process/identity.ts";

/**
 * Clears what a killed PostgreSQL leaves: the file with its process number, which would keep the
 * next one from starting if that number has meanwhile been given to another program. A PostgreSQL
 * that still runs on this data is stopped first, so that two never share it.
 */
export async function clearStalePidFile(dataDir: string): Promise<void> {
  const path = join(dataDir, "postmaster.pid");
  if (!existsSync(path)) return;
  const [pid, servedDir] = readFileSync(path, "utf8").split("\n");
  const number = Number(pid);
  if (servedDir === dataDir && isPostgres(number)) {
    signalPid(number, "SIGINT");
    await waitUntil(() => identify(number) === undefined, 20_000);
  }
  rmSync(path, { force: true });
}

function isPostgres(pid: number): boolean {
  return Number.isInteger(pid) && pid > 0 && processName(pid) === "postgres";
}
