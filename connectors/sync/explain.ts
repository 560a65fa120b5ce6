import type { Pool } from "pg";
import { categoriesIn, wantedOf, WITHDRAWN, type Connector } from "../contract/index.ts";
import type { CitizenReader } from "./citizens.ts";
import { hasCome } from "./clock.ts";
import type { KeyRing } from "./keys.ts";

/** Why a tool holds of a citizen what it holds: kinds of data, times and reasons, and no value. */
export interface Explanation {
  readonly connector: string;
  /** What the tool should hold now: kinds of data, or why nothing. */
  readonly shouldHold: { readonly data: readonly string[] } | { readonly nothing: string };
  /** What the ledger says that the tool holds. */
  readonly holds: {
    readonly data: readonly string[];
    readonly since: Date | null;
    readonly receipt: string | null;
    /** False: the tool is to be told something else, or it is not known what it holds. */
    readonly asItShould: boolean;
  } | null;
  /** When the tool confirmed that it holds nothing (any more). */
  readonly removedAt: Date | null;
  /** What comes next, and why it has not come yet. */
  readonly next: string;
}

interface Row {
  pending: boolean;
  applied_hash: Buffer | null;
  known: boolean;
  data_categories: string[] | null;
  delivered_at: Date | null;
  receipt: string | null;
  removed_at: Date | null;
  stop_reason: string | null;
  leased: boolean;
  due: boolean;
  next_attempt_at: Date;
  attempts: number;
  paused: string | null;
  held: boolean;
}

/**
 * Says for each connector what its tool should hold of a citizen, what it holds, and why.
 * @throws {SourceError} when the citizen cannot be read
 */
export async function explain(
  deps: { readonly pool: Pool; readonly reader: CitizenReader; readonly keys: KeyRing },
  connectors: readonly Connector[],
  citizenId: string,
): Promise<Explanation[]> {
  const { citizens } = await deps.reader.read([citizenId], new AbortController().signal);
  const citizen = citizens.get(citizenId);
  return Promise.all(
    connectors.map(async (connector) => {
      const { id, fields, purposes } = connector.metadata;
      const row = await readRow(deps.pool, id, citizenId);
      const wanted = wantedOf(connector, citizen);
      const agreed = purposes.filter((purpose) => citizen?.consents.has(purpose));
      const hash = row?.applied_hash ?? null;
      const asItShould =
        wanted === WITHDRAWN ? !row?.known : hash !== null && deps.keys.isHashOf(hash, id, wanted);
      return {
        connector: id,
        shouldHold:
          wanted === WITHDRAWN
            ? { nothing: whyNothing(citizen !== undefined, purposes, agreed) }
            : { data: categoriesIn(fields, wanted) },
        holds: row?.data_categories
          ? {
              data: row.data_categories,
              since: row.delivered_at,
              receipt: row.receipt,
              asItShould,
            }
          : null,
        removedAt: row?.removed_at ?? null,
        next: whatNext(row, asItShould),
      };
    }),
  );
}

function whyNothing(isCitizen: boolean, purposes: readonly string[], agreed: readonly string[]) {
  if (!isCitizen) return "no citizen has this id (any more)";
  if (agreed.length === 0) return `no consent stands to ${purposes.join(" or ")}`;
  return `consent to ${agreed.join(" and ")} stands, but the channel or what is linked asks for nothing here`;
}

function whatNext(row: Row | undefined, asItShould: boolean): string {
  if (row === undefined) {
    return asItShould ? "nothing: the tool was never told" : "unknown to the ledger: run `resync`";
  }
  if (row.stop_reason !== null) return `waits for staff: ${row.stop_reason}`;
  if (!row.pending) return asItShould ? "nothing" : "nobody marked the change: run `reconcile`";
  if (row.leased) return "is being delivered";
  if (row.held) return "waits until staff resume the connector";
  if (row.paused !== null) return `waits for the tool: ${row.paused}`;
  if (!row.due) {
    return `is tried again at ${row.next_attempt_at.toISOString()} (attempt ${row.attempts + 1})`;
  }
  return "is delivered next";
}

async function readRow(pool: Pool, connector: string, citizenId: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>(
    `select l.applied_version < l.wanted_version as pending, l.applied_hash, l.data_categories,
            l.tool_key is not null as known,
            l.delivered_at, l.receipt, l.removed_at, l.stop_reason, l.next_attempt_at, l.attempts,
            l.lease_until is not null and not ${hasCome("l.lease_until")} as leased,
            ${hasCome("l.next_attempt_at")} as due,
            (select p.reason from connectors.pause p
              where p.connector = l.connector and not ${hasCome("p.until")}) as paused,
            exists (select from connectors.hold h where h.connector = l.connector) as held
       from connectors.ledger l
      where l.connector = $1 and l.citizen_id = $2`,
    [connector, citizenId],
  );
  return rows[0];
}
