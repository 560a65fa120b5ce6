import { statfs } from "node:fs/promises";

import { OperatorError } from "../operator-error.ts";

const neededBytes = 2 * 1024 ** 3;

/**
 * Checks that there is room for what is built and stored.
 *
 * @throws OperatorError when less than 2 GB are free
 */
export async function requireFreeDisk(dir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  checkFreeDisk(bavail * bsize, dir);
}

/** @param freeBytes what this user may still write */
export function checkFreeDisk(freeBytes: number, dir: string): void {
  if (freeBytes >= neededBytes) return;
  const megabytes = Math.floor(freeBytes / 1024 ** 2);
  throw new OperatorError(
    `Only ${megabytes} MB are free on the disk of ${dir}: free at least 2 GB and start again.`,
  );
}
