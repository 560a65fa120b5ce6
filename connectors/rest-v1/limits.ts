import type { ConnectorMetadata } from "../contract/index.ts";
import { MOST_ROWS } from "./contract.ts";

/** What one delivery to such a tool may take, and how many requests it is granted. */
export const restLimits: Pick<ConnectorMetadata, "batchSize" | "deliverySeconds" | "budget"> = {
  // Rows in one request, and the longest time for removals, the vocabulary, upserts and the vocabulary again.
  batchSize: MOST_ROWS,
  deliverySeconds: 85,
  // The contract grants 60 requests a minute. No minute sees more than 25 at once and 30 that flow in.
  budget: { requestsPerDay: 43_225, burst: 25 },
};
