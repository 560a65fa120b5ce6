import type { Pool } from "pg";
import { PRIORITY } from "./ledger.ts";
import { inTransaction } from "./transaction.ts";

/** Dirty rows taken at a time, and one by one when a batch meets a lock. */
const BATCH = 500;
const SINGLY = 50;
/** SQLSTATE lock_not_available and deadlock_detected. */
const LOCKED = ["55P03", "40P01"];

/** What one look at the dirty table brought. */
export interface Captured {
  readonly captured: number;
  /** True when there may be more to capture at once. */
  readonly more: boolean;
}

/**
 * Turns dirty citizens into ledger rows that want a delivery, for every connector, and takes them off
 * the dirty table, in one transaction.
 *
 * A dirty row goes only if its `n` has not moved since it was seen: a change that commits in between
 * leaves it there for the next look.
 */
export async function captureDirty(pool: Pool, connectors: readonly string[]): Promise<Captured> {
  try {
    const captured = await capture(pool, connectors, null);
    return { captured, more: captured === BATCH };
  } catch (error) {
    if (!isLocked(error)) throw error;
    return captureSingly(pool, connectors);
  }
}

/** A citizen who is being changed right now must not hold up the others. */
async function captureSingly(pool: Pool, connectors: readonly string[]): Promise<Captured> {
  const { rows } = await pool.query<{ user_id: string }>(
    "select user_id from keycloak.machi_dirty order by marked_at, user_id limit $1",
    [SINGLY],
  );
  let captured = 0;
  for (const { user_id } of rows) {
    try {
      captured += await capture(pool, connectors, user_id);
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
  }
  return { captured, more: captured === SINGLY };
}

/**
 * `lock_timeout` is far below PostgreSQL's `deadlock_timeout` (one second), so that, should a citizen's
 * change and this ever wait for each other, this side gives way.
 */
function capture(pool: Pool, connectors: readonly string[], only: string | null): Promise<number> {
  return inTransaction(pool, async (client) => {
    await client.query("set local lock_timeout = '250ms'");
    const { rows } = await client.query<{ captured: number }>(CAPTURE, [BATCH, connectors, only]);
    return rows[0]!.captured;
  });
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && "code" in error && LOCKED.includes(String(error.code));
}

/**
 * Raises the wanted version of rows that are there already (`connectors.ledger as l`). A row that
 * stopped is given another chance, because the citizen has changed; a row that waits out a back-off
 * goes on waiting, and one that is due already loses nothing of its priority.
 */
export const RAISE_WANTED = `
  on conflict (connector, citizen_id) do update
    set wanted_version = l.wanted_version + 1,
        priority = case
          when l.applied_version < l.wanted_version then least(l.priority, excluded.priority)
          else excluded.priority end,
        next_attempt_at = case
          when l.stop_reason is not null then connectors.clock()
          when l.applied_version = l.wanted_version
            then greatest(l.next_attempt_at, connectors.clock())
          else l.next_attempt_at end,
        attempts = case when l.stop_reason is not null then 0 else l.attempts end,
        stop_reason = null,
        stopped_at = null`;

const CAPTURE = `
  with seen as materialized (
    select user_id, n from keycloak.machi_dirty
     where $3::text is null or user_id = $3
     order by marked_at, user_id limit $1
  ), taken as (
    delete from keycloak.machi_dirty d using seen s
     where d.user_id = s.user_id and d.n = s.n
    returning d.user_id
  ), raised as (
    insert into connectors.ledger as l (connector, citizen_id, priority)
    select c.id, t.user_id, ${PRIORITY.change}
      from taken t cross join unnest($2::text[]) as c(id)
     order by c.id, t.user_id
    ${RAISE_WANTED}
  )
  select count(*)::int as captured from taken`;
