import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

import { writeJson } from "../stack/write-file.ts";

const anchorSchema = z.strictObject({ no: z.int().min(1), mac: z.string().min(1) });

/**
 * The last seal of a log that was found whole, kept where the database's administrators cannot
 * write. Who cuts off the end of the log, seals and all, cannot cut it off there.
 */
export type Anchor = z.infer<typeof anchorSchema>;

/** Undefined when there was no verification yet. */
export function readAnchor(path: string): Anchor | undefined {
  return existsSync(path) ? anchorSchema.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;
}

export function writeAnchor(path: string, anchor: Anchor): void {
  writeJson(path, anchor, 0o600);
}
