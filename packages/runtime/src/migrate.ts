import { runner } from "node-pg-migrate";

/** Where a process's migrations are and what they change. */
export interface MigrateOptions {
  /** Connection of the role that owns the schema. */
  databaseUrl: string;
  /** The schema they belong to; it must exist. */
  schema: string;
  /** Folder of `<number>_<name>.sql` files. */
  dir: string;
}

/**
 * Brings a schema up to date. Several processes may call it at once: one migrates, the others wait.
 * All pending migrations are one transaction, so a failure leaves the schema as it was.
 *
 * @returns the names of the migrations that were run
 * @throws the database's error when one fails or the database is not there
 */
export async function migrate({ databaseUrl, schema, dir }: MigrateOptions): Promise<string[]> {
  const done = await runner({
    databaseUrl,
    schema,
    migrationsSchema: schema,
    migrationsTable: "migrations",
    dir,
    direction: "up",
    advisoryLockMode: "wait",
    log: () => {},
  });
  return done.map(({ name }) => name);
}
