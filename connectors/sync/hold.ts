import type { Pool } from "pg";

/** Has connectors deliver nothing until they are released; deliveries in flight end as they do. */
export async function holdConnectors(pool: Pool, connectors: readonly string[]): Promise<void> {
  await pool.query(
    `insert into connectors.hold (connector) select id from unnest($1::text[]) as t(id)
     on conflict (connector) do nothing`,
    [connectors],
  );
}

/**
 * Lets connectors deliver again, and ends the pause of those whose tool was away.
 * @returns the ids of those that had been held or paused
 */
export async function releaseConnectors(
  pool: Pool,
  connectors: readonly string[],
): Promise<string[]> {
  const { rows } = await pool.query<{ connector: string }>(
    `with held as (delete from connectors.hold where connector = any($1) returning connector),
          paused as (delete from connectors.pause where connector = any($1) returning connector)
     select connector from held union select connector from paused order by 1`,
    [connectors],
  );
  return rows.map(({ connector }) => connector);
}
