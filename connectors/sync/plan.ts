import { WITHDRAWN, type Connector, type ToolRecord, type Withdrawn } from "../contract/index.ts";
import type { CitizensRead } from "./citizens.ts";
import type { KeyRing } from "./keys.ts";
import type { Claim, ClaimedBatch, Stopped } from "./ledger.ts";
import type { Settlement } from "./settle.ts";

/** A claimed citizen of whom the tool has to be told something. */
export interface PlannedItem {
  readonly claim: Claim;
  readonly wanted: ToolRecord | Withdrawn;
  readonly citizenVersion: number | null;
  readonly toolKey: string;
  readonly sealedToolKey: Buffer;
}

/** What is to be done with a batch of claims. */
export interface DeliveryPlan {
  readonly send: readonly PlannedItem[];
  /** The tool is equal to these already. */
  readonly unchanged: readonly Settlement[];
  /** No citizens, and the tool was never told of them. */
  readonly strangers: readonly Claim[];
  readonly stopped: readonly Stopped[];
}

/** Decides for each claim whether there is anything to send. */
export function planDelivery(
  keys: KeyRing,
  connector: Connector,
  { claims }: ClaimedBatch,
  { citizens }: CitizensRead,
): DeliveryPlan {
  const { id } = connector.metadata;
  const send: PlannedItem[] = [];
  const unchanged: Settlement[] = [];
  const strangers: Claim[] = [];
  const stopped: Stopped[] = [];
  for (const claim of claims) {
    const citizen = citizens.get(claim.citizenId);
    const known = claim.sealedToolKey !== null;
    if (!citizen && !known) {
      strangers.push(claim);
      continue;
    }
    const citizenVersion = citizen?.version ?? null;
    try {
      const wanted = citizen ? connector.select(citizen) : WITHDRAWN;
      const equal =
        wanted === WITHDRAWN
          ? !known
          : claim.appliedHash !== null && keys.isHashOf(claim.appliedHash, id, wanted);
      if (equal) unchanged.push({ claim, result: "unchanged", citizenVersion });
      else send.push({ claim, wanted, citizenVersion, ...toolKeyOf(keys, id, claim) });
    } catch (error) {
      // One citizen that cannot be selected from, or whose key cannot be opened, stops nobody else.
      const name = error instanceof Error ? error.name : "unknown";
      stopped.push({ claim, reason: `not-selected: ${name}` });
    }
  }
  return { send, unchanged, strangers, stopped };
}

/** The key the tool knows the citizen by: what the ledger remembers, else a new one. */
function toolKeyOf(keys: KeyRing, connector: string, { citizenId, sealedToolKey }: Claim) {
  const context = `${connector}/${citizenId}/tool_key`;
  if (sealedToolKey) return { toolKey: keys.open(sealedToolKey, context), sealedToolKey };
  const toolKey = keys.toolKey(connector, citizenId);
  return { toolKey, sealedToolKey: keys.seal(toolKey, context) };
}
