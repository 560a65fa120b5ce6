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
import { LeaseKeeper } from "./lease.ts";
import { judgeOutcomes, type JudgedOutcomes } from "./outcomes.ts";
import { pauseConnector, resumeConnector } from "./pause.ts";
import { planDelivery, type DeliveryPlan, type PlannedItem } from "./plan.ts";
import { takeRequest } from "./quota.ts";
import { forget, settle, type Settlement } from "./settle.ts";
import { inTransaction, type Queryable } from "./transaction.ts";

/** What a delivery works with. */
export interface DeliverDeps {
  readonly pool: Pool;
  readonly reader: CitizenReader;
  readonly keys: KeyRing;
  /** A killed worker's citizens are in other hands after this time. */
  readonly leaseSeconds: number;
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
  const { pool, leaseSeconds } = deps;
  const { id, batchSize } = connector.metadata;
  const batch = await claimDue(pool, id, { most: batchSize, leaseSeconds });
  if (batch.claims.length === 0) return NOTHING;
  const lease = new LeaseKeeper(pool, batch, leaseSeconds);
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
  const { pool, keys, leaseSeconds } = deps;
  const read = await readOrRelease(deps, batch, stop);
  const plan = planDelivery(keys, connector, batch.claims, read);
  const confirmed = await confirmClaims(pool, batch, plan.send, leaseSeconds);
  const send = plan.send.filter(({ claim }) => confirmed.has(claim.citizenId));
  const outcomes = await sendItems(deps, connector, send, AbortSignal.any([stop, lost]));
  const judged = judgeOutcomes(keys, batch.connector, send, outcomes);
  // A request that was cut off may still take effect in the tool: after a forced stop nobody else gets
  // these citizens before the lease has run out, and the tool is not to blame.
  const cutOff = stop.aborted || lost.aborted;
  return inTransaction(pool, (client) => writeDown(client, batch, plan, { ...judged, cutOff }));
}

/** Notes all that a delivery came to. */
async function writeDown(
  client: Queryable,
  batch: ClaimedBatch,
  plan: DeliveryPlan,
  judged: JudgedOutcomes & { readonly cutOff: boolean },
): Promise<DeliveryReport> {
  const { connector, claims, afterPause } = batch;
  const settlements = [...plan.unchanged, ...judged.settlements];
  const stopped = [...plan.stopped, ...judged.stopped];
  const overtaken = await settle(client, batch, settlements);
  await stopRows(client, batch, stopped);
  await forget(client, batch, plan.strangers);
  const allNoted = settlements.length + stopped.length === claims.length;
  if (!judged.cutOff && !allNoted) await releaseClaims(client, batch);
  const pausedBy = judged.cutOff ? undefined : judged.pausedBy;
  const pause = pausedBy && (await pauseConnector(client, connector, pausedBy));
  const count = (kind: Settlement["result"]) =>
    settlements.filter(({ result }) => result === kind).length;
  return {
    claimed: claims.length,
    applied: count("applied"),
    unchanged: count("unchanged"),
    removed: count("removed"),
    stopped: stopped.length,
    lost: overtaken,
    ...(pause && {
      paused: {
        reason: `${pausedBy.kind}: ${pausedBy.code}`,
        message: pausedBy.message,
        until: pause.until,
      },
    }),
    resumed: afterPause && judged.answered && !pause && (await resumeConnector(client, connector)),
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
