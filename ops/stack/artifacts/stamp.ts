import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { withLock } from "../../bootstrap/lock.mjs";
import { writeWhole } from "../write-file.ts";

/** Something made from files. */
export interface Product {
  /** Remembers the fingerprint of the last success. */
  readonly stampFile: string;
  /** The fingerprint of what it is made from, now. */
  readonly fingerprint: string;
  /** Files that must be there for the last success to count. */
  readonly files: readonly string[];
}

/**
 * Makes something again only if what it is made from has changed. Two commands that come upon it at
 * once make it once.
 *
 * @param signal ends the waiting for another command
 * @returns whether it was made
 */
export async function makeIfStale(
  product: Product,
  signal: AbortSignal,
  make: () => Promise<void>,
): Promise<boolean> {
  if (isCurrent(product)) return false;
  const makeOnce = async () => {
    if (isCurrent(product)) return false;
    await make();
    writeStamp(product);
    return true;
  };
  return withLock(`${product.stampFile}.lock`, makeOnce, { signal });
}

/** Remembers that a product was made from what its fingerprint says. */
export function writeStamp({ stampFile, fingerprint }: Product): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeWhole(stampFile, `${fingerprint}\n`);
}

/** Whether a product is there, made from what its fingerprint says. */
export function isCurrent({ stampFile, fingerprint, files }: Product): boolean {
  const last = existsSync(stampFile) ? readFileSync(stampFile, "utf8").trim() : "";
  return last === fingerprint && files.every((file) => existsSync(file));
}
