import type { Pool } from "pg";
import { RAISE_WANTED } from "../capture.ts";
import { sealContext, type KeyRing } from "../keys.ts";
import { PRIORITY } from "../ledger.ts";
import type { UnknownCitizen } from "./findings.ts";
import type { LedgerRow } from "./ledger-rows.ts";

const BATCH = 1_000;

/** How long a row stays after the tool has confirmed that it holds nothing of who left. */
const KEEP_DEPARTED = "interval '30 days'";

/** What is written about rows that are to be delivered again. */
interface Raise {
  readonly priority: number;
  /** True: what the tool holds is not what the ledger believes, so it is sent in any case. */
  readonly contentUnknown: boolean;
}

/** Has rows delivered again, but for those that have moved since they were read. */
export async function raiseRows(
  pool: Pool,
  connector: string,
  rows: Iterable<LedgerRow>,
  { priority, contentUnknown }: Raise,
): Promise<void> {
  for (const batch of inBatches(rows)) {
    await pool.query(
      `update connectors.ledger l
          set wanted_version = l.wanted_version + 1, priority = $4,
              next_attempt_at = least(l.next_attempt_at, connectors.clock()),
              applied_hash = case when $5 then null else l.applied_hash end
         from unnest($2::text[], $3::bigint[]) as o(citizen_id, version)
        where l.connector = $1 and l.citizen_id = o.citizen_id
          and l.wanted_version = o.version and l.applied_version = o.version`,
      [
        connector,
        batch.map(({ citizenId }) => citizenId),
        batch.map(({ version }) => version),
        priority,
        contentUnknown,
      ],
    );
  }
}

/** Has citizens delivered of whom the ledger knew nothing, each under the key that the tool has, if any. */
export async function addCitizens(
  pool: Pool,
  keys: KeyRing,
  connector: string,
  citizens: Iterable<UnknownCitizen>,
): Promise<void> {
  for (const batch of inBatches(citizens)) {
    await pool.query(
      `insert into connectors.ledger (connector, citizen_id, priority, tool_key)
       select $1, o.id, ${PRIORITY.again}, o.sealed
         from unnest($2::text[], $3::bytea[]) as o(id, sealed) order by o.id
       on conflict (connector, citizen_id) do nothing`,
      [
        connector,
        batch.map(({ citizenId }) => citizenId),
        batch.map(
          ({ citizenId, toolKey }) =>
            toolKey && keys.seal(toolKey, sealContext(connector, citizenId, "tool_key")),
        ),
      ],
    );
  }
}

/**
 * Has records removed that are nobody's. Each gets a row under its own key in place of a citizen's id,
 * which no citizen has, so that its removal is delivered, repeated and confirmed like any other.
 */
export async function removeOrphans(
  pool: Pool,
  keys: KeyRing,
  connector: string,
  toolKeys: Iterable<string>,
): Promise<void> {
  for (const batch of inBatches(toolKeys)) {
    await pool.query(
      `insert into connectors.ledger as l (connector, citizen_id, priority, tool_key)
       select $1, o.key, ${PRIORITY.removal}, o.sealed
         from unnest($2::text[], $3::bytea[]) as o(key, sealed) order by o.key
       ${RAISE_WANTED}, tool_key = excluded.tool_key`,
      [
        connector,
        batch,
        batch.map((key) => keys.seal(key, sealContext(connector, key, "tool_key"))),
      ],
    );
  }
}

/** Forgets people who left, once their removal was confirmed long enough ago. */
export async function forgetDeparted(
  pool: Pool,
  connector: string,
  rows: Iterable<LedgerRow>,
): Promise<void> {
  for (const batch of inBatches(rows)) {
    await pool.query(
      `delete from connectors.ledger l using unnest($2::text[], $3::bigint[]) as o(citizen_id, version)
        where l.connector = $1 and l.citizen_id = o.citizen_id
          and l.wanted_version = o.version and l.applied_version = o.version and l.tool_key is null
          and coalesce(l.removed_at, l.created_at) < connectors.clock() - ${KEEP_DEPARTED}`,
      [connector, batch.map(({ citizenId }) => citizenId), batch.map(({ version }) => version)],
    );
  }
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  const all = [...items];
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
