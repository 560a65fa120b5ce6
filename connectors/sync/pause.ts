import type { ConnectorError } from "../contract/index.ts";
import { backoffMs } from "./backoff.ts";
import { hasCome, LONGEST_WAIT_MS } from "./clock.ts";
import type { Queryable } from "./transaction.ts";

/** A tool is asked again after a second at first, then ever less often, but at least once a minute. */
const TOOL_BACKOFF = { first: 1_000, longest: 60_000 };

/** How a connector waits for its tool. */
export interface Pause {
  readonly failures: number;
  readonly until: Date;
}

/**
 * Pauses a connector after a failure that is the tool's and not one citizen's. When several workers
 * meet the same failure, only the first of them lengthens the pause.
 *
 * @returns the pause now in force
 */
export async function pauseConnector(
  pool: Queryable,
  connector: string,
  error: ConnectorError,
): Promise<Pause> {
  const {
    rows: [before],
  } = await pool.query<{ failures: number }>(
    "select failures from connectors.pause where connector = $1",
    [connector],
  );
  const failures = (before?.failures ?? 0) + 1;
  const delay = error.retryAt
    ? Math.min(LONGEST_WAIT_MS, Math.max(0, error.retryAt.getTime() - Date.now()))
    : backoffMs(failures, TOOL_BACKOFF);
  const {
    rows: [after],
  } = await pool.query<Pause>(
    `insert into connectors.pause as p (connector, failures, until, reason)
     values ($1, $2, connectors.clock() + $3 * interval '1 millisecond', $4)
     on conflict (connector) do update
       set failures = case when ${hasCome("p.until")} then $2 else p.failures end,
           until = case when ${hasCome("p.until")} then excluded.until else p.until end,
           reason = excluded.reason
     returning failures, until`,
    [connector, failures, delay, `${error.kind}: ${error.code}`],
  );
  return after!;
}

/** Ends a connector's pause after a delivery got through. */
export async function resumeConnector(pool: Queryable, connector: string): Promise<boolean> {
  const { rowCount } = await pool.query("delete from connectors.pause where connector = $1", [
    connector,
  ]);
  return rowCount === 1;
}
