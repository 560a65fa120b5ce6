import type { Pool } from "pg";
import { ConnectorError, type Connector } from "../../contract/index.ts";
import { SourceError, type CitizenReader } from "../citizens.ts";
import type { KeyRing } from "../keys.ts";
import { PRIORITY } from "../ledger.ts";
import { walkCitizens } from "./citizen-walk.ts";
import { countsOf, examplesOf, noFindings, type Counts, type Findings } from "./findings.ts";
import { mayDelete } from "./guard.ts";
import { readLedgerRows, type LedgerRows } from "./ledger-rows.ts";
import { withReconcileLock } from "./lock.ts";
import { patientContext } from "./patience.ts";
import { addCitizens, forgetDeparted, raiseRows, removeOrphans } from "./repair.ts";
import { walkTool } from "./tool-walk.ts";

/** Citizens of each kind that a report names. */
const EXAMPLES = 20;

/** What a comparison works with. */
export interface ReconcileDeps {
  readonly pool: Pool;
  readonly reader: CitizenReader;
  readonly keys: KeyRing;
}

/** How a comparison goes. */
export interface ReconcileOptions {
  /** True: nothing is written, the report says what would be done. */
  readonly dryRun: boolean;
  /** True: staff have looked, and this one may delete as much as there is to delete. */
  readonly letDelete: boolean;
  readonly signal: AbortSignal;
}

/** What a comparison came to. */
export interface ReconcileReport {
  readonly connector: string;
  /**
   * - `done`: all that differed will be delivered.
   * - `asks-staff`: so will all but the deletions, which are more than may be made without asking.
   * - `incomplete`: it broke off, for `reason`, and changed nothing.
   */
  readonly result: "done" | "asks-staff" | "incomplete";
  readonly reason?: string;
  readonly counts: Counts;
  /** The first citizens (user ids) of each kind; for orphans the keys in the tool. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

/**
 * Compares a tool with the citizens, both ways, and has whatever differs delivered anew: records that the
 * tool lost or that were changed there, citizens whose change nobody marked, people and records that
 * should not be there any more. It repairs nothing itself; all goes through the ledger.
 *
 * Only what rests is judged, and a row that moves during the comparison is left to its delivery. A walk
 * that breaks off changes nothing.
 *
 * @throws when the ledger cannot be read or written
 */
export async function reconcile(
  deps: ReconcileDeps,
  connector: Connector,
  options: ReconcileOptions,
): Promise<ReconcileReport> {
  const { id } = connector.metadata;
  const report = await withReconcileLock(deps.pool, id, async () => {
    const { rows } = await deps.pool.query<{ now: Date }>("select connectors.clock() as now");
    const made = await compareAndRepair(deps, connector, options);
    if (!options.dryRun) await store(deps.pool, rows[0]!.now, made);
    return made;
  });
  return report ?? reportOf(id, noFindings(), "incomplete", "another one is under way");
}

async function compareAndRepair(
  deps: ReconcileDeps,
  connector: Connector,
  options: ReconcileOptions,
): Promise<ReconcileReport> {
  const { id } = connector.metadata;
  const findings = noFindings();
  const ledger = await readLedgerRows(deps.pool, deps.keys, id);
  findings.unreadable = ledger.unreadable;
  try {
    const context = patientContext(deps.pool, connector.metadata, options.signal);
    await walkTool(deps.keys, connector, ledger, context, findings);
    await walkCitizens(deps, connector, ledger, options.signal, findings);
  } catch (error) {
    if (options.signal.aborted) return reportOf(id, findings, "incomplete", "it was stopped");
    return reportOf(id, findings, "incomplete", reasonOf(error));
  }
  await dropKnownOrphans(deps, id, findings);
  const deletions = findings.gone.size + findings.orphans.size;
  const letDelete = options.letDelete || mayDelete(deletions, ledger.byKey.size);
  if (!options.dryRun) await repair(deps, id, findings, letDelete);
  return reportOf(id, findings, letDelete ? "done" : "asks-staff");
}

function reportOf(
  connector: string,
  findings: Findings,
  result: ReconcileReport["result"],
  reason?: string,
): ReconcileReport {
  return {
    connector,
    result,
    ...(reason !== undefined && { reason }),
    counts: countsOf(findings),
    examples: examplesOf(findings, EXAMPLES),
  };
}

/**
 * A record whose citizen was delivered for the first time after the ledger was read is not nobody's. And
 * while some keys cannot be opened, nobody can tell whose a record is.
 */
async function dropKnownOrphans(
  { pool, keys }: ReconcileDeps,
  connector: string,
  findings: Findings,
): Promise<void> {
  if (findings.orphans.size === 0) return;
  const now: LedgerRows = await readLedgerRows(pool, keys, connector);
  if (now.unreadable > 0) findings.orphans.clear();
  for (const key of now.byKey.keys()) findings.orphans.delete(key);
}

async function repair(
  { pool, keys }: ReconcileDeps,
  connector: string,
  findings: Findings,
  letDelete: boolean,
): Promise<void> {
  const { missing, differing, changed, gone, unknown, orphans, departed } = findings;
  if (letDelete) {
    await raiseRows(pool, connector, gone, { priority: PRIORITY.removal, contentUnknown: false });
    await removeOrphans(pool, keys, connector, orphans);
  }
  const inDoubt = new Set([...missing, ...differing].filter((row) => !gone.has(row)));
  await raiseRows(pool, connector, inDoubt, { priority: PRIORITY.again, contentUnknown: true });
  await raiseRows(pool, connector, changed, { priority: PRIORITY.again, contentUnknown: false });
  await addCitizens(pool, keys, connector, unknown);
  await forgetDeparted(pool, connector, departed);
}

/** Why a walk broke off, in words without personal data; anything else is a fault of the program. */
function reasonOf(error: unknown): string {
  if (error instanceof ConnectorError || error instanceof SourceError) {
    return `${error.code}: ${error.message}`;
  }
  throw error;
}

async function store(
  pool: Pool,
  beganAt: Date,
  { connector, result, reason, counts }: ReconcileReport,
): Promise<void> {
  await pool.query(
    `insert into connectors.reconcile (connector, began_at, result, reason, counts)
     values ($1, $2, $3, $4, $5)
     on conflict (connector) do update
       set began_at = excluded.began_at, ended_at = connectors.clock(), result = excluded.result,
           reason = excluded.reason, counts = excluded.counts`,
    [connector, beganAt, result, reason ?? null, counts],
  );
}
