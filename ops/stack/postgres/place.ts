import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";

import type { Layout } from "../layout.ts";
import { OperatorError } from "../operator-error.ts";
import { embeddedBinaries, type Binaries } from "./binaries.ts";

export interface User {
  readonly uid: number;
  readonly gid: number;
}

/** Where PostgreSQL runs from, where its data is, and as whom. */
export interface PostgresPlace {
  readonly binaries: Binaries;
  readonly dataDir: string;
  /** Set when we are root, as whom PostgreSQL refuses to run. */
  readonly user?: User;
}

/**
 * Finds the place of a profile's PostgreSQL. As an ordinary user that is the run folder. As root it
 * is the run folder too, given to `nobody`, unless `nobody` cannot enter the checkout (it is in
 * root's home, say): then binaries and data are put below /var/tmp.
 *
 * @throws OperatorError when that folder belongs to somebody else, or this user has no account
 */
export function findPlace(layout: Layout): PostgresPlace {
  const binaries = embeddedBinaries();
  const dataDir = join(layout.dataDir, "postgres");
  mkdirSync(layout.dataDir, { recursive: true });
  if (process.getuid?.() !== 0) {
    requireAccount();
    return { binaries, dataDir };
  }

  const user = nobody();
  chmodSync(layout.dataDir, 0o711);
  const isOpen = canEnter(user, layout.dataDir) && canRun(user, join(binaries.dir, "bin/postgres"));
  // Data that is outside already stays there, even if the checkout has been opened since.
  const isInside = isOpen && !existsSync(noteOf(layout));
  return isInside ? { binaries, dataDir, user } : placeOutside(layout, binaries, user);
}

/** PostgreSQL looks its user up by number, and gives up when there is no such account. */
function requireAccount(): void {
  try {
    userInfo();
  } catch {
    throw new OperatorError(
      `The user with the number ${process.getuid?.()} has no account on this system, which PostgreSQL needs: start as a user that /etc/passwd knows.`,
    );
  }
}

/** Removes a profile's data, wherever it is. */
export function removeData(layout: Layout): void {
  rmSync(join(outside(layout), "data"), { recursive: true, force: true });
  rmSync(layout.dataDir, { recursive: true, force: true });
}

function placeOutside(layout: Layout, packaged: Binaries, user: User): PostgresPlace {
  const dir = outside(layout);
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  const { uid } = lstatSync(dir);
  if (uid !== 0) {
    throw new OperatorError(
      `${dir} belongs to another user: remove it, or move the checkout to where every user can enter, such as /srv.`,
    );
  }
  // Data there without our note is what is left of a run folder that somebody has removed.
  const dataDir = join(dir, "data");
  if (!existsSync(noteOf(layout))) rmSync(dataDir, { recursive: true, force: true });
  writeFileSync(noteOf(layout), `${dataDir}\n`);

  const binaries = { ...packaged, dir: join(dir, `postgresql-${packaged.majorVersion}`) };
  if (!existsSync(binaries.dir)) {
    const draft = `${binaries.dir}.new`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(packaged.dir, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, binaries.dir);
  }
  return { binaries, dataDir, user };
}

/** Remembers that the data is outside. */
function noteOf(layout: Layout): string {
  return join(layout.dataDir, "postgres.location");
}

function outside(layout: Layout): string {
  const checkout = createHash("sha256").update(layout.root).digest("hex").slice(0, 12);
  return join("/var/tmp", `machi-id-${checkout}-${layout.profile}`);
}

/** The system's account without rights; no account is made. */
function nobody(): User {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid = "65534", gid = "65534"] = line?.split(":") ?? [];
  // macOS writes them as negative numbers.
  const user = { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  return user;
}

function canEnter(user: User, dir: string): boolean {
  return test(user, "-x", dir);
}

function canRun(user: User, file: string): boolean {
  return test(user, "-x", file) && test(user, "-r", file);
}

/** Asks the system itself, so that every kind of permission counts. */
function test(user: User, what: string, path: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", `test ${what} "$1"`, "sh", path], { ...user, cwd: "/" }).status ===
    0
  );
}

/** Makes a folder that only the given user may enter. */
export function makePrivateDir(path: string, user: User | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (user !== undefined) chownSync(path, user.uid, user.gid);
}
