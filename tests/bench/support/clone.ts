import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Makes a clean clone of the checkout's last commit, as somebody new has it, outside the checkout: inside,
 * Node would find the checkout's own packages. The package managers' caches are the machine's and stay.
 */
export function cleanClone(): string {
  const folder = mkdtempSync(join(tmpdir(), "machi-id-bench-"));
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", root, folder]);
  return folder;
}
