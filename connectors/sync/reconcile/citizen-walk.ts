import { wantedOf, WITHDRAWN, type CitizenState, type Connector } from "../../contract/index.ts";
import { forAllCitizens, type CitizenReader } from "../citizens.ts";
import type { KeyRing } from "../keys.ts";
import type { Findings } from "./findings.ts";
import type { LedgerRow, LedgerRows } from "./ledger-rows.ts";

/** Most ids that the reader takes at once. */
const MOST_IDS = 500;

/**
 * Compares what the tool should hold of every citizen with what it was told last, and finds people the
 * ledger knows who are no citizens any more. Nobody counts as gone for being missing from the walk:
 * each is asked for by id.
 *
 * @throws {SourceError} when the walk cannot be completed
 */
export async function walkCitizens(
  { reader, keys }: { readonly reader: CitizenReader; readonly keys: KeyRing },
  connector: Connector,
  ledger: LedgerRows,
  signal: AbortSignal,
  findings: Findings,
): Promise<void> {
  const walked = new Set<string>();
  await forAllCitizens(reader, signal, (citizens) => {
    for (const citizen of citizens) {
      walked.add(citizen.id);
      compare(keys, connector, citizen, ledger.byCitizen.get(citizen.id), findings);
    }
  });
  findings.citizens = walked.size;
  const missed = [...ledger.byCitizen.values()].filter(
    ({ citizenId, atRest }) => atRest && !walked.has(citizenId),
  );
  for (let from = 0; from < missed.length; from += MOST_IDS) {
    await askFor(reader, missed.slice(from, from + MOST_IDS), signal, findings);
  }
}

function compare(
  keys: KeyRing,
  connector: Connector,
  citizen: CitizenState,
  row: LedgerRow | undefined,
  findings: Findings,
): void {
  const { changed, gone, unknown, orphans } = findings;
  const { id } = connector.metadata;
  const wanted = wantedOrFault(connector, citizen);
  // A record that the tool holds under a citizen's key is not nobody's, though the ledger has lost it.
  const lostKey = row?.toolKey
    ? undefined
    : keys.toolKeys(id, citizen.id).find((key) => orphans.has(key));
  if (row === undefined) {
    if (wanted === WITHDRAWN) return;
    unknown.add({ citizenId: citizen.id, toolKey: lostKey ?? null });
    if (lostKey !== undefined) orphans.delete(lostKey);
    return;
  }
  if (lostKey !== undefined && (!row.atRest || wanted !== WITHDRAWN)) orphans.delete(lostKey);
  if (!row.atRest) return;
  if (wanted === WITHDRAWN) {
    if (row.toolKey !== null) gone.add(row);
    return;
  }
  const equal =
    wanted !== FAULT && row.appliedHash !== null && keys.isHashOf(row.appliedHash, id, wanted);
  if (!equal) changed.add(row);
}

/** It cannot be selected from; its delivery will say so and have it wait for staff. */
const FAULT = Symbol("fault");

function wantedOrFault(connector: Connector, citizen: CitizenState) {
  try {
    return wantedOf(connector, citizen);
  } catch {
    return FAULT;
  }
}

async function askFor(
  reader: CitizenReader,
  rows: readonly LedgerRow[],
  signal: AbortSignal,
  { changed, gone, departed }: Findings,
): Promise<void> {
  const { absent } = await reader.read(
    rows.map(({ citizenId }) => citizenId),
    signal,
  );
  for (const row of rows) {
    if (!absent.has(row.citizenId)) changed.add(row);
    else if (row.toolKey !== null) gone.add(row);
    else departed.add(row);
  }
}
