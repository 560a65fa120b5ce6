import type { Pool } from "pg";
import {
  ConnectorError,
  type Connector,
  type DeliveryItem,
  type Outcome,
  type ToolRecord,
} from "../contract/index.ts";
import type { CitizenReader, CitizensRead } from "./citizens.ts";
import type { KeyRing } from "./keys.ts";
import { claimDue, confirmClaims, releaseClaims, stopRows } from "./ledger.ts";
import type { ClaimedBatch } from "./ledger.ts";
import { LEASE_SECONDS, LeaseKeeper } from "./lease.ts";
import { judgeOutcomes } from "./outcomes.ts";
import { pauseConnector, resumeConnector } from "./pause.ts";
import { planDelivery, type PlannedItem } from "./plan.ts";
import { takeRequest } from "./quota.ts";
import { forget, settle, type Settlement } from "./settle.ts";

/** What a delivery works with. */
export interface DeliverDeps {
  readonly pool: Pool;
  readonly reader: CitizenReader;
  readonly keys: KeyRing;
}

/** What one pass over a connector's queue came to; counts only. */
export interface DeliveryReport {
  readonly claimed: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly stopped: number;
  readonly lost: number;
  /** Why the connector paused, if it did. */
  readonly paused?: { readonly reason: string; readonly message: string; readonly until: Date };
  /** True when the tool answered after a pause. */
  readonly resumed: boolean;
}

/**
 * Makes the tool equal to the citizens who have waited longest: claims them, reads their state as it is
 * now, sends what differs from what was last applied, and writes down what became of it.
 *
 * @param stop aborted when the worker must end at once
 * @throws {SourceError} when citizens cannot be read; claims are given back
 */
export async function deliverBatch(
  deps: DeliverDeps,
  connector: Connector,
  stop: AbortSignal,
): Promise<DeliveryReport> {
  const { id, batchSize } = connector.metadata;
  const batch = await claimDue(deps.pool, id, { most: batchSize, leaseSeconds: LEASE_SECONDS });
  if (batch.claims.length === 0) return NOTHING;
  const lease = new LeaseKeeper(deps.pool, batch);
  try {
    return await deliverClaimed(deps, connector, batch, { stop, lost: lease.lost });
  } finally {
    lease.end();
  }
}

const NOTHING: DeliveryReport = {
  claimed: 0,
  applied: 0,
  unchanged: 0,
  removed: 0,
  stopped: 0,
  lost: 0,
  resumed: false,
};

async function deliverClaimed(
  deps: DeliverDeps,
  connector: Connector,
  batch: ClaimedBatch,
  { stop, lost }: { stop: AbortSignal; lost: AbortSignal },
): Promise<DeliveryReport> {
  const { pool, keys } = deps;
  const { id } = connector.metadata;
  const read = await readOrRelease(deps, batch, stop);
  const plan = planDelivery(keys, connector, batch.claims, read);
  await stopRows(pool, batch, plan.stopped);
  await forget(pool, batch, plan.strangers);

  const confirmed = await confirmClaims(pool, batch, plan.send, LEASE_SECONDS);
  const send = plan.send.filter(({ claim }) => confirmed.has(claim.citizenId));
  const outcomes = await sendItems(deps, connector, send, AbortSignal.any([stop, lost]));
  // The evidence of an exchange (CO-6: what was sent, when, with which outcome) is to be made here,
  // from `send` and `outcomes`, before the ledger forgets what it no longer needs.
  const result = judgeOutcomes(keys, id, send, outcomes);
  const settlements = [...plan.unchanged, ...result.settlements];
  const overtaken = await settle(pool, batch, settlements);
  await stopRows(pool, batch, result.stopped);

  // A request that was cut off may still take effect in the tool: after a forced stop nobody else gets
  // these citizens before the lease has run out, and the tool is not to blame.
  const cutOff = stop.aborted || lost.aborted;
  if (!cutOff) await releaseClaims(pool, batch);
  const pause = !cutOff && result.pausedBy && (await pauseConnector(pool, id, result.pausedBy));
  const count = (kind: Settlement["result"]) =>
    settlements.filter((settlement) => settlement.result === kind).length;
  return {
    claimed: batch.claims.length,
    applied: count("applied"),
    unchanged: count("unchanged"),
    removed: count("removed"),
    stopped: plan.stopped.length + result.stopped.length,
    lost: overtaken,
    ...(pause && {
      paused: {
        reason: `${result.pausedBy!.kind}: ${result.pausedBy!.code}`,
        message: result.pausedBy!.message,
        until: pause.until,
      },
    }),
    resumed: result.answered && !pause && (await resumeConnector(pool, id)),
  };
}

async function readOrRelease(
  { pool, reader }: DeliverDeps,
  batch: ClaimedBatch,
  stop: AbortSignal,
): Promise<CitizensRead> {
  try {
    return await reader.read(
      batch.claims.map(({ citizenId }) => citizenId),
      stop,
    );
  } catch (error) {
    await releaseClaims(pool, batch);
    throw error;
  }
}

async function sendItems(
  { pool }: DeliverDeps,
  connector: Connector,
  send: readonly PlannedItem[],
  ended: AbortSignal,
): Promise<Outcome[]> {
  if (send.length === 0) return [];
  const { id, budget, deliverySeconds } = connector.metadata;
  const items: DeliveryItem<ToolRecord>[] = send.map(({ toolKey, wanted, citizenCode }) => ({
    toolKey,
    wanted,
    citizenCode,
  }));
  const signal = AbortSignal.any([ended, AbortSignal.timeout(deliverySeconds * 1000)]);
  try {
    const outcomes = await connector.deliver(items, {
      signal,
      takeRequest: () => takeRequest(pool, id, budget),
    });
    if (outcomes.length !== items.length) throw new RangeError("an outcome is missing");
    return outcomes;
  } catch (error) {
    // A connector's own mistake: nothing is known about the items, so all of them come again.
    const name = error instanceof Error ? error.name : "unknown";
    const failure = new ConnectorError("transient", "connector-failed", `It threw ${name}.`);
    return items.map(() => ({ status: "failed", error: failure }));
  }
}
