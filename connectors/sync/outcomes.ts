import type { ConnectorError, DataCategory, Outcome } from "../contract/index.ts";
import { backoffMs } from "./backoff.ts";
import { sealContext, type KeyRing } from "./keys.ts";
import type { Claim, Stopped } from "./ledger.ts";
import type { PlannedItem } from "./plan.ts";
import type { Settlement } from "./settle.ts";

/** A row that the tool cannot take while it takes others waits 2 seconds at first, at most an hour. */
const ROW_BACKOFF = { first: 2_000, longest: 3_600_000 };

/** What the outcomes of a delivery mean for the ledger. */
export interface JudgedOutcomes {
  readonly settlements: readonly Settlement[];
  readonly stopped: readonly Stopped[];
  /** True when the tool dealt with at least one item. */
  readonly answered: boolean;
  /** The failure that is the tool's and not one citizen's, if there was one. */
  readonly pausedBy: ConnectorError | undefined;
}

/** Turns outcomes into what the ledger notes, and tells a tool's failure from a citizen's. */
export function judgeOutcomes(
  keys: KeyRing,
  connector: string,
  sent: readonly PlannedItem[],
  outcomes: readonly Outcome[],
): JudgedOutcomes {
  const settlements: Settlement[] = [];
  const stopped: Stopped[] = [];
  const put: { claim: Claim; error: ConnectorError }[] = [];
  outcomes.forEach((outcome, index) => {
    const { claim, wanted, citizenVersion, sealedToolKey, categories } = sent[index]!;
    if (outcome.status === "applied") {
      settlements.push({
        claim,
        result: "applied",
        hash: keys.contentHash(connector, wanted),
        receipt: outcome.receipt,
        ...told(keys, connector, claim, outcome.citizenCode, categories),
        citizenVersion: citizenVersion ?? 0,
        sealedToolKey,
      });
    } else if (outcome.status === "removed") {
      settlements.push({ claim, result: "removed" });
    } else if (outcome.error.kind === "permanent") {
      stopped.push({ claim, reason: `${outcome.error.code}: ${outcome.error.message}` });
    } else {
      put.push({ claim, error: outcome.error });
    }
  });
  const answered = settlements.length + stopped.length > 0;
  const toolFailure = put.find(({ error }) => error.kind === "quota" || !answered)?.error;
  if (!toolFailure) {
    for (const { claim } of put) {
      const delayMs = backoffMs(claim.attempts, ROW_BACKOFF);
      settlements.push({ claim, result: "later", delayMs });
    }
  }
  return { settlements, stopped, answered, pausedBy: toolFailure };
}

/** What the tool was told: the record's kinds of data, and the citizen's code if it stood in it. */
function told(
  keys: KeyRing,
  connector: string,
  { citizenId }: Claim,
  citizenCode: string | undefined,
  categories: readonly DataCategory[],
): { categories: readonly DataCategory[]; sealedCitizenCode: Buffer | null } {
  if (citizenCode === undefined) return { categories, sealedCitizenCode: null };
  const context = sealContext(connector, citizenId, "citizen_code");
  return {
    categories: [...categories, "auth_code"],
    sealedCitizenCode: keys.seal(citizenCode, context),
  };
}
