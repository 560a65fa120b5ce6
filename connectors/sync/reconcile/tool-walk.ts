import type { Connector, DeliveryContext, ListedRecord, ToolRecord } from "../../contract/index.ts";
import type { KeyRing } from "../keys.ts";
import type { Findings } from "./findings.ts";
import type { LedgerRow, LedgerRows } from "./ledger-rows.ts";

/** Keys of our form; whatever stands under another one was put there by somebody else. */
const OWN_KEY = /^[0-9a-f]{32}$/;

/**
 * Compares all that a tool holds with what it was told last. A tool that cannot list is not looked at.
 * @throws {ConnectorError} when the walk cannot be completed
 */
export async function walkTool(
  keys: KeyRing,
  connector: Connector,
  ledger: LedgerRows,
  context: DeliveryContext,
  findings: Findings,
): Promise<void> {
  if (!connector.list) return;
  const seen = new Set<LedgerRow>();
  findings.listed = 0;
  for await (const page of connector.list(context)) {
    findings.listed += page.length;
    for (const listed of page) {
      const row = ledger.byKey.get(listed.toolKey);
      if (row === undefined) {
        if (OWN_KEY.test(listed.toolKey)) findings.orphans.add(listed.toolKey);
        else findings.foreign += 1;
      } else {
        const twice = seen.has(row);
        seen.add(row);
        if (row.atRest && (twice || !isAsTold(keys, connector.metadata.id, row, listed))) {
          findings.differing.add(row);
        }
      }
    }
  }
  for (const row of ledger.byKey.values()) {
    if (row.atRest && !seen.has(row)) findings.missing.add(row);
  }
}

function isAsTold(
  keys: KeyRing,
  connector: string,
  { appliedHash, citizenCode }: LedgerRow,
  { record, citizenCode: listedCode }: ListedRecord<ToolRecord>,
): boolean {
  if (appliedHash === null || (listedCode ?? null) !== citizenCode) return false;
  return keys.isHashOf(appliedHash, connector, record);
}
