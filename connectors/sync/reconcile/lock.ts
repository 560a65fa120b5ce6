import type { Pool } from "pg";

/**
 * Holds a connector's lock while work is done, so that two comparisons of the same tool do not take each
 * other's repairs for damage. It ends with its connection, whatever happens to the process.
 * @returns what the work came to; undefined when somebody else holds the lock
 */
export async function withReconcileLock<T>(
  pool: Pool,
  connector: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const client = await pool.connect();
  const name = `machi-id reconcile ${connector}`;
  try {
    const { rows } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as locked",
      [name],
    );
    if (!rows[0]!.locked) return undefined;
    try {
      return await work();
    } finally {
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    }
  } finally {
    client.release();
  }
}
