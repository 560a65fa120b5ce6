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

/**
 * The bucket's content at a moment, in SQL: what was left and what has flowed in since, at most the burst.
 */
const tokensAt = (moment: string) => `least($2::float8, q.tokens +
  greatest(0, extract(epoch from ${moment} - q.refilled_at)::float8) * $3::float8)`;

/** True in SQL when a request may be taken and the reserve is left. */
const GRANTED = `${tokensAt("excluded.refilled_at")} >= 1 + $4::float8`;

/**
 * Statements that wait for each other see moments in another order than they began in: the later one
 * counts. But a moment far ahead is of a clock that has been set back since, and nothing would flow in
 * until it comes.
 */
const TAKE = `
  with here as materialized (select connectors.clock() as now)
  insert into connectors.quota as q (connector, tokens, refilled_at, taken_at)
  select $1, $2::float8 - 1, now, now from here
  on conflict (connector) do update
    set tokens = ${tokensAt("excluded.refilled_at")}
               - case when ${GRANTED} then 1 else 0 end,
        refilled_at = case when q.refilled_at > excluded.refilled_at + interval '1 minute'
          then excluded.refilled_at else greatest(q.refilled_at, excluded.refilled_at) end,
        taken_at = case when ${GRANTED}
          then excluded.taken_at else q.taken_at end
  returning tokens, taken_at = (select now from here) as taken`;

/**
 * Takes one request from a connector's budget.
 * @param reserve requests that must be left, for whoever is more pressing
 * @throws {ConnectorError} of kind `quota`, with the time at which a request will be there
 */
export async function takeRequest(
  pool: Pool,
  connector: string,
  budget: DailyBudget,
  reserve = 0,
): Promise<void> {
  const rate = refillPerSecond(budget);
  const { rows } = await pool.query<{ tokens: number; taken: boolean }>(TAKE, [
    connector,
    budget.burst,
    rate,
    reserve,
  ]);
  const { tokens, taken } = rows[0]!;
  if (taken) return;
  const seconds = Math.max(1, (1 + reserve - tokens) / rate);
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
    `select ${tokensAt("connectors.clock()")} as tokens,
            extract(epoch from connectors.clock() - q.taken_at)::float8 as idle
       from connectors.quota q where connector = $1`,
    [connector, budget.burst, refillPerSecond(budget)],
  );
  return { tokens: row?.tokens ?? budget.burst, idleSeconds: row?.idle ?? Infinity };
}
