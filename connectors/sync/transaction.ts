import type { Pool, PoolClient } from "pg";

/** A pool, or one connection within a transaction. */
export type Queryable = Pick<Pool, "query">;

/** Runs statements as one transaction: all of them take effect, or, when one fails, none. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query("rollback").then(
      () => undefined,
      (failure: Error) => failure,
    );
    client.release(broken);
    throw error;
  }
}
