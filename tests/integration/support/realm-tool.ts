import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RealmConfig } from "@machi-id/realm-export";
import { realmEnvironment } from "./scratch-realm.ts";

const CLI = fileURLToPath(new URL("../../../realm-export/cli.ts", import.meta.url));

/** Runs the realm tool as an operator does. Gives its exit status and the lines it wrote. */
export function realmTool({ server }: RealmConfig, command: "diff" | "apply") {
  const env = { ...process.env, ...realmEnvironment, MACHI_REALM_NAME: server.realm };
  return new Promise<{ status: number; lines: string[] }>((resolve) => {
    const child = execFile(process.execPath, [CLI, command], { env }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? -1, lines: (stdout + stderr).trimEnd().split("\n") });
    });
  });
}
