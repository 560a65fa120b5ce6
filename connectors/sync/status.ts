import type { Pool } from "pg";
import { hasCome } from "./clock.ts";

/** The state of one connector's queue. */
export interface ConnectorStatus {
  readonly connector: string;
  readonly citizens: number;
  readonly inTool: number;
  readonly due: number;
  readonly lastDelivery: Date | null;
  /** How long the tool is left alone, because it did not answer as it should. */
  readonly paused: { readonly until: Date; readonly reason: string } | null;
  /** Since when staff have it paused. */
  readonly held: Date | null;
  /** How the last comparison with the citizens ended; null: there was none yet. */
  readonly reconcile: {
    readonly endedAt: Date;
    readonly result: string;
    readonly reason: string | null;
    readonly counts: Readonly<Record<string, number | null>>;
  } | null;
  /** Rows that wait for staff, by reason. */
  readonly stopped: Readonly<Record<string, number>>;
}

/** Reads the state of the queues; counts and times only. */
export async function readStatus(
  pool: Pool,
  connectors: readonly string[],
): Promise<ConnectorStatus[]> {
  const { rows } = await pool.query<ConnectorStatus>(
    `select c.id as connector,
            count(l.citizen_id)::int as citizens,
            (count(l.citizen_id) filter (where l.data_categories is not null))::int as "inTool",
            (count(l.citizen_id) filter (where l.stop_reason is null
               and l.applied_version < l.wanted_version))::int as due,
            max(l.delivered_at) as "lastDelivery",
            (select json_build_object('until', p.until, 'reason', p.reason)
               from connectors.pause p
              where p.connector = c.id and not ${hasCome("p.until")}) as paused,
            (select json_build_object('endedAt', r.ended_at, 'result', r.result,
                                      'reason', r.reason, 'counts', r.counts)
               from connectors.reconcile r where r.connector = c.id) as reconcile,
            (select h.since from connectors.hold h where h.connector = c.id) as held,
            coalesce((select json_object_agg(s.stop_reason, s.rows)
               from (select stop_reason, count(*) as rows from connectors.ledger
                      where connector = c.id and stop_reason is not null
                      group by stop_reason) s), '{}') as stopped
       from unnest($1::text[]) as c(id)
       left join connectors.ledger l on l.connector = c.id
      group by c.id order by c.id`,
    [connectors],
  );
  return rows;
}

/** Lets rows that wait for staff be delivered again; answers how many. */
export async function redrive(pool: Pool, connectors: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    `update connectors.ledger
        set stop_reason = null, stopped_at = null, attempts = 0, next_attempt_at = connectors.clock()
      where connector = any($1) and stop_reason is not null`,
    [connectors],
  );
  return rowCount ?? 0;
}
