import type { Claim, ClaimedBatch } from "./ledger.ts";
import type { Queryable } from "./transaction.ts";

/** What one claim came to. */
export type Settlement = { readonly claim: Claim } & (
  | {
      /** The tool was made equal to the citizen. */
      readonly result: "applied";
      readonly hash: Buffer;
      readonly receipt: string;
      /** Kinds of data that the tool holds now. */
      readonly categories: readonly string[];
      /** The code that the citizen types into the tool, if it was told one. */
      readonly sealedCitizenCode: Buffer | null;
      readonly citizenVersion: number;
      readonly sealedToolKey: Buffer;
    }
  /** The tool is equal already; nothing was sent. */
  | { readonly result: "unchanged"; readonly citizenVersion: number | null }
  /** The tool holds nothing of this citizen any more. */
  | { readonly result: "removed" }
  /** The tool took others of the batch but not this one: it waits by itself. */
  | { readonly result: "later"; readonly delayMs: number }
);

/**
 * Writes down what became of claims.
 *
 * The wanted version may have risen meanwhile; then the row is simply due again. A claim that was lost
 * before its outcome could be stored may have been overtaken in the tool by another worker's older or
 * newer state: such rows are marked as "content unknown", and the next delivery sends whatever is true.
 *
 * @returns how many claims had been lost
 */
export async function settle(
  client: Queryable,
  batch: ClaimedBatch,
  settlements: readonly Settlement[],
): Promise<number> {
  if (settlements.length === 0) return 0;
  const rows = settlements.map(toRow);
  const { rows: stored } = await client.query<{ citizen_id: string }>(STORE, [
    batch.connector,
    batch.token,
    ...columns(rows),
  ]);
  const kept = new Set(stored.map(({ citizen_id }) => citizen_id));
  const lost = settlements.filter(
    ({ claim, result }) => !kept.has(claim.citizenId) && result !== "unchanged",
  );
  if (lost.length > 0) await markUnknown(client, batch.connector, lost);
  return lost.length;
}

interface Row {
  citizenId: string;
  wantedVersion: string;
  result: Settlement["result"];
  hash: Buffer | null;
  receipt: string | null;
  /** Separated by commas: PostgreSQL's arrays of arrays must be rectangular. */
  categories: string | null;
  citizenCode: Buffer | null;
  citizenVersion: number | null;
  delayMs: number;
}

function toRow(settlement: Settlement): Row {
  const { claim, result } = settlement;
  return {
    citizenId: claim.citizenId,
    wantedVersion: claim.wantedVersion,
    result,
    hash: result === "applied" ? settlement.hash : null,
    receipt: result === "applied" ? settlement.receipt : null,
    categories: result === "applied" ? settlement.categories.join(",") : null,
    citizenCode: result === "applied" ? settlement.sealedCitizenCode : null,
    citizenVersion: "citizenVersion" in settlement ? settlement.citizenVersion : null,
    delayMs: result === "later" ? settlement.delayMs : 0,
  };
}

const columns = (rows: readonly Row[]) => [
  rows.map(({ citizenId }) => citizenId),
  rows.map(({ wantedVersion }) => wantedVersion),
  rows.map(({ result }) => result),
  rows.map(({ hash }) => hash),
  rows.map(({ receipt }) => receipt),
  rows.map(({ categories }) => categories),
  rows.map(({ citizenCode }) => citizenCode),
  rows.map(({ citizenVersion }) => citizenVersion),
  rows.map(({ delayMs }) => delayMs),
];

/**
 * The first three deliveries of a citizen within a minute follow at once; after that each waits twice
 * as long as the one before (2, 4, … at most 60 seconds), and its changes meanwhile become one.
 */
const BURST = `case when l.delivered_at > connectors.clock() - interval '1 minute'
  then l.burst + 1 else 1 end`;

const STORE = `
  update connectors.ledger l
     set applied_version = case when o.result = 'later' then l.applied_version
                                else o.wanted_version end,
         citizen_version = coalesce(o.citizen_version, l.citizen_version),
         applied_hash = case o.result when 'applied' then o.hash when 'removed' then null
                                      else l.applied_hash end,
         receipt = case o.result when 'applied' then o.receipt when 'removed' then null
                                 else l.receipt end,
         data_categories = case o.result
           when 'applied' then string_to_array(o.categories, ',')
           when 'removed' then null else l.data_categories end,
         citizen_code = case o.result when 'applied' then o.citizen_code when 'removed' then null
                                      else l.citizen_code end,
         removed_at = case o.result when 'applied' then null when 'removed' then connectors.clock()
                                    else l.removed_at end,
         intent = case o.result when 'later' then l.intent end,
         tool_key = case o.result when 'removed' then null else l.tool_key end,
         delivered_at = case when o.result in ('applied', 'removed') then connectors.clock()
                             else l.delivered_at end,
         burst = case when o.result in ('applied', 'removed') then ${BURST} else l.burst end,
         next_attempt_at = case o.result
           when 'later' then connectors.clock() + o.delay_ms * interval '1 millisecond'
           when 'unchanged' then l.next_attempt_at
           else connectors.clock() + case when ${BURST} <= 3 then interval '0'
             else least(60, 2 ^ least(${BURST} - 3, 6)) * interval '1 second' end end,
         attempts = case o.result when 'later' then l.attempts else 0 end,
         lease_token = null, lease_until = null
    from unnest($3::text[], $4::bigint[], $5::text[], $6::bytea[], $7::text[], $8::text[],
                $9::bytea[], $10::bigint[], $11::int[])
         as o(citizen_id, wanted_version, result, hash, receipt, categories, citizen_code,
              citizen_version, delay_ms)
   where l.connector = $1 and l.lease_token = $2 and l.citizen_id = o.citizen_id
  returning l.citizen_id`;

async function markUnknown(
  client: Queryable,
  connector: string,
  lost: readonly Settlement[],
): Promise<void> {
  const keys = lost.map((settlement) =>
    settlement.result === "applied" ? settlement.sealedToolKey : settlement.claim.sealedToolKey,
  );
  await client.query(
    `update connectors.ledger l
        set wanted_version = l.wanted_version + 1, applied_hash = null,
            tool_key = coalesce(l.tool_key, o.tool_key)
       from unnest($2::text[], $3::bytea[]) as o(citizen_id, tool_key)
      where l.connector = $1 and l.citizen_id = o.citizen_id`,
    [connector, lost.map(({ claim }) => claim.citizenId), keys],
  );
}

/** Forgets rows of people who are no citizens and of whom the tool was never told. */
export async function forget(
  client: Queryable,
  { connector, token }: ClaimedBatch,
  claims: readonly Claim[],
): Promise<void> {
  if (claims.length === 0) return;
  await client.query(
    `delete from connectors.ledger l
      using unnest($3::text[], $4::bigint[]) as o(citizen_id, wanted_version)
      where l.connector = $1 and l.lease_token = $2 and l.citizen_id = o.citizen_id
        and l.wanted_version = o.wanted_version and l.tool_key is null`,
    [
      connector,
      token,
      claims.map(({ citizenId }) => citizenId),
      claims.map(({ wantedVersion }) => wantedVersion),
    ],
  );
}
