import type { ConnectorMetadata } from "../contract/index.ts";
import { MOST_ROWS } from "../rest-v1/contract.ts";
import { DISASTER, NEWS, sugumailFields } from "./select.ts";

/** What the すぐメールPlus+ connector is: news by mail, and disaster information by mail or LINE. */
export const sugumailMetadata: ConnectorMetadata = {
  id: "sugumail",
  name: {
    ja: "すぐメールPlus+（メール・防災配信）",
    en: "Sugu Mail Plus+ (mail and disaster information)",
  },
  purposes: [NEWS, DISASTER],
  condition:
    "consent to news stands, its channel is mail and the address is verified; or consent to disaster stands and its channel is mail (address verified) or LINE (LINE linked)",
  fields: sugumailFields,
  // Rows in one request, and the longest time for removals, the vocabulary, upserts and the vocabulary again.
  batchSize: MOST_ROWS,
  deliverySeconds: 85,
  // The contract grants 60 requests a minute. No minute sees more than 25 at once and 30 that flow in.
  budget: { requestsPerDay: 43_225, burst: 25 },
};
