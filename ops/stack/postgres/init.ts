import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { OperatorError } from "../operator-error.ts";
import { runTask, type TaskRunner } from "../process/run.ts";
import { makePrivateDir, type PostgresPlace } from "./place.ts";

/**
 * Makes the database cluster if there is none. It is made beside its place and then moved there, so
 * that an interrupted start leaves no half of one.
 *
 * @throws OperatorError when there is one that another major version has made
 */
export async function initialiseCluster(
  { binaries, dataDir, user }: PostgresPlace,
  superuserPassword: string,
  runner: TaskRunner,
): Promise<void> {
  if (existsSync(dataDir)) return checkVersion(dataDir, binaries.majorVersion);

  const draft = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  rmSync(draft, { recursive: true, force: true });
  makePrivateDir(draft, user);
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  try {
    await runTask(runner, "initdb", {
      file: join(binaries.dir, "bin/initdb"),
      args: [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // PostgreSQL's own UTF-8 rules: the same on every machine, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      cwd: "/",
      ...(user && { user }),
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, dataDir);
}

/**
 * @param majorVersion of the binaries at hand
 * @throws OperatorError when the data cannot be read with them
 */
export function checkVersion(dataDir: string, majorVersion: string): void {
  const found = readFileSync(join(dataDir, "PG_VERSION"), "utf8").trim();
  if (found === majorVersion) return;
  throw new OperatorError(
    `The data in ${dataDir} was made with PostgreSQL ${found} and this is PostgreSQL ${majorVersion}: start the older version of Machi-ID to read it, or remove the folder above it to start afresh.`,
  );
}
