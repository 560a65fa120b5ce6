import type { Intent } from "../sync/ledger.ts";

/** How a citizen and a tool stand to each other. */
export type DeliveryState =
  "held" | "sending" | "removing" | "removed" | "not-held" | "waiting-for-staff";

/** What the ledger knows of it. */
export interface LedgerFacts {
  /** Staff have to do something first. */
  readonly stopped: boolean;
  /** A change has not been brought to the tool yet. */
  readonly pending: boolean;
  /** What is meant for it; null: nothing, or not known yet. */
  readonly intent: Intent | null;
  /** The tool holds a record. */
  readonly held: boolean;
  /** The tool has confirmed that it holds nothing any more. */
  readonly removed: boolean;
}

/** Puts what the ledger knows into one state: what is on its way counts before what is. */
export function deliveryState(facts: LedgerFacts): DeliveryState {
  if (facts.stopped) return "waiting-for-staff";
  if (facts.pending && facts.intent !== null) {
    return facts.intent === "record" ? "sending" : "removing";
  }
  if (facts.held) return "held";
  return facts.removed ? "removed" : "not-held";
}
