import type { Pool } from "pg";
import { ConnectorError, type DailyBudget } from "../contract/index.ts";

const DAY_SECONDS = 86_400;

/**
 * Requests that flow into the bucket each second. With the bucket full at the start, no 24 hours see
 * more than `requestsPerDay` of them, wherever the tool's own day turns.
 */
export const refillPerSecond = ({ requestsPerDay, burst }: DailyBudget): number =>
  (requestsPerDay - burst) / DAY_SECONDS;

/**
 * Seconds to let changes gather before a delivery that is not full: none while at least half of the
 * burst is left, then rising evenly to twice the time that one request takes to flow in.
 */
export function gatherSeconds(tokens: number, budget: DailyBudget): number {
  const half = budget.burst / 2;
  if (tokens >= half) return 0;
  return ((half - Math.max(0, tokens)) / half) * (2 / refillPerSecond(budget));
}

/** The bucket's content now, in SQL: what was left and what has flowed in since, at most the burst. */
const TOKENS_NOW = `least($2::float8, q.tokens +
  greatest(0, extract(epoch from clock_timestamp() - q.refilled_at)::float8) * $3::float8)`;

/**
 * Takes one request from a connector's budget.
 * @throws {ConnectorError} of kind `quota`, with the time at which a request will be there
 */
export async function takeRequest(
  pool: Pool,
  connector: string,
  budget: DailyBudget,
): Promise<void> {
  const rate = refillPerSecond(budget);
  const { rowCount } = await pool.query(
    `insert into connectors.quota as q (connector, tokens, refilled_at, taken_at)
     values ($1, $2::float8 - 1, clock_timestamp(), clock_timestamp())
     on conflict (connector) do update
       set tokens = ${TOKENS_NOW} - 1,
           refilled_at = greatest(q.refilled_at, clock_timestamp()),
           taken_at = clock_timestamp()
       where ${TOKENS_NOW} >= 1`,
    [connector, budget.burst, rate],
  );
  if (rowCount === 1) return;
  const { tokens } = await readBudget(pool, connector, budget);
  const seconds = Math.max(1, (1 - tokens) / rate);
  throw new ConnectorError("quota", "budget-spent", "The day's budget of requests is spent.", {
    retryAt: new Date(Date.now() + seconds * 1000),
  });
}

/** Requests at hand, and the seconds since the last one was taken. */
export async function readBudget(
  pool: Pool,
  connector: string,
  budget: DailyBudget,
): Promise<{ tokens: number; idleSeconds: number }> {
  const {
    rows: [row],
  } = await pool.query<{ tokens: number; idle: number | null }>(
    `select ${TOKENS_NOW} as tokens,
            extract(epoch from clock_timestamp() - q.taken_at)::float8 as idle
       from connectors.quota q where connector = $1`,
    [connector, budget.burst, refillPerSecond(budget)],
  );
  return { tokens: row?.tokens ?? budget.burst, idleSeconds: row?.idle ?? Infinity };
}
