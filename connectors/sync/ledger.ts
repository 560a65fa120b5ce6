import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { hasCome } from "./clock.ts";
import type { Queryable } from "./transaction.ts";

/** How soon a row is due; the numbers stand in the ledger. */
export const PRIORITY = { removal: 0, change: 1, again: 2 } as const;

/**
 * Claims without an outcome after which a row is claimed alone: perhaps it is the one that kills its
 * worker, and then it must not take others with it.
 */
const ALONE_AFTER = 3;
/** Claims without an outcome after which a row waits for staff. */
const MOST_ATTEMPTS = 10;

/** One citizen's row, claimed for one delivery. */
export interface Claim {
  readonly citizenId: string;
  /** The wanted version that a delivery of this claim will have applied. */
  readonly wantedVersion: string;
  readonly appliedHash: Buffer | null;
  readonly sealedToolKey: Buffer | null;
  readonly sealedCitizenCode: Buffer | null;
  /** Claims of this row since its last outcome, this one included. */
  readonly attempts: number;
}

/** Claims of one worker on rows of one connector; they end together. */
export interface ClaimedBatch {
  readonly connector: string;
  readonly token: string;
  readonly claims: readonly Claim[];
  /** True when the connector has been paused and no delivery has got through since. */
  readonly afterPause: boolean;
}

/** What is about to be done with a citizen: put a record into the tool, or take it out. */
export type Intent = "record" | "removal";

/** A claim with what is about to be sent. */
export interface Intended {
  readonly claim: Claim;
  readonly intent: Intent;
  readonly sealedToolKey: Buffer;
}

/** Why a row waits for staff. */
export interface Stopped {
  readonly claim: Claim;
  readonly reason: string;
}

interface ClaimRow {
  citizen_id: string;
  wanted_version: string;
  applied_hash: Buffer | null;
  tool_key: Buffer | null;
  citizen_code: Buffer | null;
  attempts: number;
}

/** SQL: row `l` has something to be delivered, and nobody has it in hand. */
const WAITS = `l.stop_reason is null and l.applied_version < l.wanted_version
          and (l.lease_until is null or ${hasCome("l.lease_until")})`;

const CLAIMED =
  "l.citizen_id, l.wanted_version, l.applied_hash, l.tool_key, l.citizen_code, l.attempts";

/**
 * Claims the rows that are most pressing, and of these the ones that have waited longest. Other workers pass over them until the lease ends, so a
 * citizen is in one worker's hands at a time, and a killed worker's claims come back by themselves.
 */
export async function claimDue(
  pool: Pool,
  connector: string,
  { most, leaseSeconds }: { most: number; leaseSeconds: number },
): Promise<ClaimedBatch> {
  const token = randomUUID();
  const { rows } = await pool.query<ClaimRow & { after_pause: boolean }>(CLAIM, [
    connector,
    most,
    token,
    leaseSeconds,
  ]);
  const afterPause = rows.some(({ after_pause }) => after_pause);
  const batch = { connector, token, claims: rows.map(toClaim), afterPause };
  const spent = rows.filter(({ attempts }) => attempts > MOST_ATTEMPTS).map(toClaim);
  if (spent.length === 0) return batch;
  await stopRows(
    pool,
    batch,
    spent.map((claim) => ({ claim, reason: "attempts-spent" })),
  );
  const spentIds = new Set(spent.map(({ citizenId }) => citizenId));
  return { ...batch, claims: batch.claims.filter(({ citizenId }) => !spentIds.has(citizenId)) };
}

const CLAIM = `
  with first as (
    select l.attempts >= ${ALONE_AFTER} as alone from connectors.ledger l
     where l.connector = $1 and ${WAITS} and ${hasCome("l.next_attempt_at")}
       and not exists (select from connectors.hold h where h.connector = $1)
       and not exists (select from connectors.pause p
                        where p.connector = $1 and not ${hasCome("p.until")})
     order by l.priority, l.next_attempt_at
     limit 1
  ), due as (
    select l.citizen_id from connectors.ledger l, first
     where l.connector = $1 and ${WAITS} and ${hasCome("l.next_attempt_at")}
       and (l.attempts >= ${ALONE_AFTER}) = first.alone
     order by l.priority, l.next_attempt_at
     limit (select case when alone then 1 else $2 end from first)
     for update of l skip locked
  )
  update connectors.ledger l
     set lease_token = $3, lease_until = connectors.clock() + $4 * interval '1 second',
         attempts = l.attempts + 1
    from due where l.connector = $1 and l.citizen_id = due.citizen_id
  returning ${CLAIMED},
            exists (select from connectors.pause p where p.connector = $1) as after_pause`;

/** Counts rows that could be claimed now. */
export async function countDue(pool: Pool, connector: string): Promise<number> {
  const { rows } = await pool.query<{ due: number }>(
    `select count(*)::int as due from connectors.ledger l
      where l.connector = $1 and ${WAITS} and ${hasCome("l.next_attempt_at")}`,
    [connector],
  );
  return rows[0]!.due;
}

/**
 * Notes what is about to be sent, the keys under which the citizens will stand in the tool, and renews the
 * lease: the last thing before anything is sent, so that whatever happens then, the key to undo it is known.
 * From here until an answer is noted nobody knows what the tool holds: a citizen who changes back before
 * that must not be taken for one of whom the tool knows enough.
 *
 * @returns the ids of the citizens whose claims still hold; only these may be sent
 */
export async function confirmClaims(
  client: Queryable,
  { connector, token }: ClaimedBatch,
  items: readonly Intended[],
  leaseSeconds: number,
): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const { rows } = await client.query<{ citizen_id: string }>(
    `update connectors.ledger l
        set tool_key = coalesce(l.tool_key, k.tool_key),
            intent = k.intent, intent_version = k.wanted_version, applied_hash = null,
            lease_until = connectors.clock() + $7 * interval '1 second'
       from unnest($3::text[], $4::bytea[], $5::text[], $6::bigint[])
            as k(citizen_id, tool_key, intent, wanted_version)
      where l.connector = $1 and l.lease_token = $2 and l.citizen_id = k.citizen_id
     returning l.citizen_id`,
    [
      connector,
      token,
      items.map(({ claim }) => claim.citizenId),
      items.map(({ sealedToolKey }) => sealedToolKey),
      items.map(({ intent }) => intent),
      items.map(({ claim }) => claim.wantedVersion),
      leaseSeconds,
    ],
  );
  return new Set(rows.map(({ citizen_id }) => citizen_id));
}

/** Reads rows whose change nobody has looked at yet and nobody has claimed; it claims none of them. */
export async function readUnlooked(
  pool: Pool,
  connector: string,
  most: number,
): Promise<readonly Claim[]> {
  const { rows } = await pool.query<ClaimRow>(
    `select ${CLAIMED} from connectors.ledger l
      where l.connector = $1 and ${WAITS} and l.intent_version < l.wanted_version
      order by l.next_attempt_at limit $2`,
    [connector, most],
  );
  return rows.map(toClaim);
}

/** Gives claims back untouched: the failure was not these citizens'. */
export async function releaseClaims(
  client: Queryable,
  { connector, token }: ClaimedBatch,
): Promise<void> {
  await client.query(
    `update connectors.ledger
        set lease_token = null, lease_until = null, attempts = greatest(attempts - 1, 0)
      where connector = $1 and lease_token = $2`,
    [connector, token],
  );
}

/** Stops rows until their citizen changes or staff redrive them. */
export async function stopRows(
  client: Queryable,
  { connector, token }: ClaimedBatch,
  stopped: readonly Stopped[],
): Promise<void> {
  if (stopped.length === 0) return;
  await client.query(
    `update connectors.ledger l
        set stop_reason = s.reason, stopped_at = connectors.clock(),
            lease_token = null, lease_until = null
       from unnest($3::text[], $4::text[]) as s(citizen_id, reason)
      where l.connector = $1 and l.lease_token = $2 and l.citizen_id = s.citizen_id`,
    [
      connector,
      token,
      stopped.map(({ claim }) => claim.citizenId),
      stopped.map(({ reason }) => reason),
    ],
  );
}

function toClaim(row: ClaimRow): Claim {
  return {
    citizenId: row.citizen_id,
    wantedVersion: row.wanted_version,
    appliedHash: row.applied_hash,
    sealedToolKey: row.tool_key,
    sealedCitizenCode: row.citizen_code,
    attempts: row.attempts,
  };
}
