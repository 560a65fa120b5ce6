import { randomUUID } from "node:crypto";
import type { Pool } from "pg";

/** Claims without success after which a row is taken for one that kills its worker or its batch. */
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

const CLAIMED =
  "l.citizen_id, l.wanted_version, l.applied_hash, l.tool_key, l.citizen_code, l.attempts";

/**
 * Claims the rows that have waited longest. Other workers pass over them until the lease ends, so a
 * citizen is in one worker's hands at a time, and a killed worker's claims come back by themselves.
 */
export async function claimDue(
  pool: Pool,
  connector: string,
  { most, leaseSeconds }: { most: number; leaseSeconds: number },
): Promise<ClaimedBatch> {
  const token = randomUUID();
  const { rows } = await pool.query<ClaimRow>(
    `with due as (
       select citizen_id from connectors.ledger
        where connector = $1 and stop_reason is null and applied_version < wanted_version
          and next_attempt_at <= clock_timestamp()
          and (lease_until is null or lease_until < clock_timestamp())
          and not exists (select 1 from connectors.pause p
                           where p.connector = $1 and p.until > clock_timestamp())
        order by next_attempt_at
        limit $2
        for update skip locked
     )
     update connectors.ledger l
        set lease_token = $3, lease_until = clock_timestamp() + $4 * interval '1 second',
            attempts = l.attempts + 1
       from due where l.connector = $1 and l.citizen_id = due.citizen_id
     returning ${CLAIMED}`,
    [connector, most, token, leaseSeconds],
  );
  const batch = { connector, token, claims: rows.map(toClaim) };
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

/** Counts rows that could be claimed now. */
export async function countDue(pool: Pool, connector: string): Promise<number> {
  const { rows } = await pool.query<{ due: number }>(
    `select count(*)::int as due from connectors.ledger
      where connector = $1 and stop_reason is null and applied_version < wanted_version
        and next_attempt_at <= clock_timestamp()
        and (lease_until is null or lease_until < clock_timestamp())`,
    [connector],
  );
  return rows[0]!.due;
}

/**
 * Notes what is about to be sent, the keys under which the citizens will stand in the tool, and renews the
 * lease: the last thing before anything is sent, so that whatever happens then, the key to undo it is known.
 *
 * @returns the ids of the citizens whose claims still hold; only these may be sent
 */
export async function confirmClaims(
  pool: Pool,
  { connector, token }: ClaimedBatch,
  items: readonly Intended[],
  leaseSeconds: number,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ citizen_id: string }>(
    `update connectors.ledger l
        set tool_key = coalesce(l.tool_key, k.tool_key),
            intent = k.intent, intent_version = k.wanted_version,
            lease_until = clock_timestamp() + $7 * interval '1 second'
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
      where connector = $1 and stop_reason is null and applied_version < wanted_version
        and intent_version < wanted_version
        and (lease_until is null or lease_until < clock_timestamp())
      order by next_attempt_at limit $2`,
    [connector, most],
  );
  return rows.map(toClaim);
}

/** Gives claims back untouched: the failure was not these citizens'. */
export async function releaseClaims(pool: Pool, { connector, token }: ClaimedBatch): Promise<void> {
  await pool.query(
    `update connectors.ledger
        set lease_token = null, lease_until = null, attempts = greatest(attempts - 1, 0)
      where connector = $1 and lease_token = $2`,
    [connector, token],
  );
}

/** Stops rows until their citizen changes or staff redrive them. */
export async function stopRows(
  pool: Pool,
  { connector, token }: Omit<ClaimedBatch, "claims">,
  stopped: readonly Stopped[],
): Promise<void> {
  await pool.query(
    `update connectors.ledger l
        set stop_reason = s.reason, stopped_at = clock_timestamp(),
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
