import {
  categoriesIn,
  wantedOf,
  WITHDRAWN,
  type Connector,
  type DataCategory,
  type ToolRecord,
  type Withdrawn,
} from "../contract/index.ts";
import { newCitizenCode } from "./citizen-code.ts";
import type { CitizensRead } from "./citizens.ts";
import { sealContext, type KeyRing } from "./keys.ts";
import type { Claim, Intended, Stopped } from "./ledger.ts";
import type { Settlement } from "./settle.ts";

/** A claimed citizen of whom the tool has to be told something. */
export interface PlannedItem extends Intended {
  readonly wanted: ToolRecord | Withdrawn;
  /** Kinds of data in what is wanted. */
  readonly categories: readonly DataCategory[];
  readonly citizenVersion: number | null;
  readonly toolKey: string;
  readonly citizenCode: string;
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
  claims: readonly Claim[],
  { citizens }: CitizensRead,
): DeliveryPlan {
  const { id, fields } = connector.metadata;
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
      const wanted = wantedOf(connector, citizen);
      const equal =
        wanted === WITHDRAWN
          ? !known
          : claim.appliedHash !== null && keys.isHashOf(claim.appliedHash, id, wanted);
      if (equal) {
        unchanged.push({ claim, result: "unchanged", citizenVersion });
        continue;
      }
      send.push({
        claim,
        wanted,
        intent: wanted === WITHDRAWN ? "removal" : "record",
        categories: wanted === WITHDRAWN ? [] : categoriesIn(fields, wanted),
        citizenVersion,
        ...toolKeyOf(keys, id, claim),
        citizenCode: citizenCodeOf(keys, id, claim),
      });
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
  const context = sealContext(connector, citizenId, "tool_key");
  if (sealedToolKey) return { toolKey: keys.open(sealedToolKey, context), sealedToolKey };
  const toolKey = keys.toolKey(connector, citizenId);
  return { toolKey, sealedToolKey: keys.seal(toolKey, context) };
}

/** The code the tool was told last, else a new one. */
function citizenCodeOf(keys: KeyRing, connector: string, claim: Claim): string {
  const { citizenId, sealedCitizenCode } = claim;
  if (!sealedCitizenCode) return newCitizenCode();
  return keys.open(sealedCitizenCode, sealContext(connector, citizenId, "citizen_code"));
}
