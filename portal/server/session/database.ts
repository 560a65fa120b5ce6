import pg from "pg";
import { UnavailableError } from "../errors.ts";

/** Runs statements, one by one or as a transaction. Any failure is an {@link UnavailableError}. */
export interface Database {
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in a transaction on a connection of its own pool: it may wait for the identity provider
   * while it holds a row, and must not keep other requests from their sessions.
   */
  transaction<T>(work: (query: Database["query"]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const COMMON: pg.PoolConfig = {
  options: "-c search_path=portal",
  connectionTimeoutMillis: 3_000,
  statement_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
  application_name: "machi-id portal",
};

/**
 * Connects lazily and anew after an outage.
 *
 * @param onIdleError told when a connection breaks while nobody uses it
 */
export function createDatabase(url: string, onIdleError: (error: Error) => void): Database {
  const statements = new pg.Pool({ ...COMMON, connectionString: url, max: 12 });
  const transactions = new pg.Pool({ ...COMMON, connectionString: url, max: 8 });
  for (const pool of [statements, transactions]) pool.on("error", onIdleError);

  return {
    query: (text, values) => run(statements, text, values),
    async transaction(work) {
      const client = await transactions.connect().catch((error: unknown) => {
        throw new UnavailableError("session-store", error);
      });
      let broken = false;
      try {
        await run(client, "BEGIN");
        const result = await work((text, values) => run(client, text, values));
        await run(client, "COMMIT");
        return result;
      } catch (error) {
        await run(client, "ROLLBACK").catch(() => (broken = true));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: async () => {
      await Promise.all([statements.end(), transactions.end()]);
    },
  };
}

async function run<Row extends pg.QueryResultRow>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  try {
    return (await on.query<Row>(text, values)).rows;
  } catch (error) {
    throw new UnavailableError("session-store", error);
  }
}
