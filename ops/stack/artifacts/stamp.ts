import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { writeWhole } from "../write-file.ts";

/**
 * Makes something again only if what it is made from has changed.
 *
 * @param stampFile remembers the fingerprint of the last success
 * @param current the fingerprint now
 * @param products files that must be there for the last success to count
 * @returns whether it was made
 */
export async function makeIfStale(
  stampFile: string,
  current: string,
  products: readonly string[],
  make: () => Promise<void>,
): Promise<boolean> {
  const last = existsSync(stampFile) ? readFileSync(stampFile, "utf8").trim() : "";
  if (last === current && products.every((product) => existsSync(product))) return false;
  await make();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeWhole(stampFile, `${current}\n`);
  return true;
}
