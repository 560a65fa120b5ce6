import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Opens what a tool keeps: one SQLite file, which a process that is killed leaves whole.
 *
 * @param schema statements that make what is missing
 */
export function openToolDatabase(dataDir: string, file: string, schema: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, file));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${schema}`);
  return database;
}

/** Runs `work`; if it throws, nothing of it stays. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}
