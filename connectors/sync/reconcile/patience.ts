import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";
import {
  ConnectorError,
  type ConnectorMetadata,
  type DeliveryContext,
} from "../../contract/index.ts";
import { takeRequest } from "../quota.ts";

/**
 * What a comparison is lent: it takes its requests from the same budget as deliveries, but only the upper
 * half of it, and waits for more to flow in rather than give up.
 *
 * @param signal aborted when the comparison is to end
 */
export function patientContext(
  pool: Pool,
  { id, budget }: ConnectorMetadata,
  signal: AbortSignal,
): DeliveryContext {
  return {
    signal,
    async takeRequest() {
      for (;;) {
        try {
          return await takeRequest(pool, id, budget, Math.floor(budget.burst / 2));
        } catch (error) {
          if (!(error instanceof ConnectorError) || error.retryAt === undefined) throw error;
          await wait(Math.max(0, error.retryAt.getTime() - Date.now()), undefined, { signal });
        }
      }
    },
  };
}
