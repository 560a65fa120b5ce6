import { renameSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that a reader sees the old content or the new, never a part of it.
 *
 * @param mode permissions, e.g. 0o600 for secrets
 */
export function writeWhole(path: string, content: string, mode = 0o644): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}

/** `writeWhole` of a value as JSON that a person can read. */
export function writeJson(path: string, value: unknown, mode = 0o644): void {
  writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, mode);
}
