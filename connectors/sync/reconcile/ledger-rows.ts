import type { Pool } from "pg";
import { hasCome } from "../clock.ts";
import { sealContext, SealError, type KeyRing } from "../keys.ts";

const PAGE = 5_000;

/** One citizen's ledger row, as far as it can be compared with the tool. */
export interface LedgerRow {
  readonly citizenId: string;
  /** The wanted version when it was read; a row that has another one since has moved. */
  readonly version: string;
  /** True when nothing is to be delivered and nobody has it in hand: only then can it be judged. */
  readonly atRest: boolean;
  /** Keyed hash of what the tool was last told. */
  readonly appliedHash: Buffer | null;
  /** The citizen's key in the tool; null: the tool holds nothing of them. */
  readonly toolKey: string | null;
  /** The code that the tool was told. */
  readonly citizenCode: string | null;
  /** When the tool confirmed that it holds nothing. */
  readonly removedAt: Date | null;
}

/** All rows of one connector. */
export interface LedgerRows {
  readonly byCitizen: ReadonlyMap<string, LedgerRow>;
  readonly byKey: ReadonlyMap<string, LedgerRow>;
  /** Rows whose key cannot be opened: their records in the tool look like nobody's. */
  readonly unreadable: number;
}

interface Row {
  citizen_id: string;
  version: string;
  at_rest: boolean;
  applied_hash: Buffer | null;
  tool_key: Buffer | null;
  citizen_code: Buffer | null;
  removed_at: Date | null;
}

/** Reads all rows of a connector, page by page. */
export async function readLedgerRows(
  pool: Pool,
  keys: KeyRing,
  connector: string,
): Promise<LedgerRows> {
  const byCitizen = new Map<string, LedgerRow>();
  const byKey = new Map<string, LedgerRow>();
  let unreadable = 0;
  for (let after = "", more = true; more;) {
    const { rows }: { rows: Row[] } = await pool.query<Row>(ROWS, [connector, after, PAGE]);
    for (const row of rows) {
      const opened = open(keys, connector, row);
      if (opened === undefined) {
        unreadable += 1;
        continue;
      }
      byCitizen.set(opened.citizenId, opened);
      if (opened.toolKey !== null) byKey.set(opened.toolKey, opened);
    }
    after = rows.at(-1)?.citizen_id ?? after;
    more = rows.length === PAGE;
  }
  return { byCitizen, byKey, unreadable };
}

const ROWS = `
  select l.citizen_id, l.wanted_version as version, l.applied_hash, l.tool_key, l.citizen_code,
         l.removed_at,
         l.stop_reason is null and l.applied_version = l.wanted_version
           and (l.lease_until is null or ${hasCome("l.lease_until")}) as at_rest
    from connectors.ledger l
   where l.connector = $1 and l.citizen_id > $2
   order by l.citizen_id limit $3`;

function open(keys: KeyRing, connector: string, row: Row): LedgerRow | undefined {
  const { citizen_id: citizenId, tool_key, citizen_code } = row;
  const opened = (sealed: Buffer | null, column: "tool_key" | "citizen_code") =>
    sealed && keys.open(sealed, sealContext(connector, citizenId, column));
  try {
    return {
      citizenId,
      version: row.version,
      atRest: row.at_rest,
      appliedHash: row.applied_hash,
      toolKey: opened(tool_key, "tool_key"),
      citizenCode: opened(citizen_code, "citizen_code"),
      removedAt: row.removed_at,
    };
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
