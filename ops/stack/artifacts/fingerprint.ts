import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Folders and files that were made, and are not what something is made from. */
const made = new Set([
  "node_modules",
  "target",
  "build",
  "dist",
  "dist_keycloak",
  ".react-router",
  ".cache",
  "kc.gen.tsx", // keycloakify writes it beside its sources
]);

/**
 * A fingerprint of files by their names and contents (not their times, which a clone or a branch
 * change alters). Test files do not count: no product is made from them.
 *
 * @param root what the names are relative to
 * @param sources files and folders below `root`; one that is missing counts as empty
 * @param settings further values that the product depends on
 * @returns 64 hexadecimal digits
 */
export function fingerprint(
  root: string,
  sources: readonly string[],
  settings: readonly string[] = [],
): string {
  const hash = createHash("sha256");
  for (const path of sources.flatMap((source) => filesBelow(join(root, source))).sort()) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)}\0${content.length}\0`).update(content);
  }
  for (const setting of settings) hash.update(`\0${setting}`);
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return isTest(path) ? [] : [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !made.has(entry.name))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/src\/test\//.test(path);
}
