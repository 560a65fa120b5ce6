import type { ConnectorMetadata } from "../contract/index.ts";
import { MOST_ROWS } from "../rest-v1/contract.ts";
import { kanametoFields, NEWS } from "./select.ts";

/** What the KANAMETO connector is: the city's news by LINE, to segments of its friends. */
export const kanametoMetadata: ConnectorMetadata = {
  id: "kanameto",
  name: { ja: "KANAMETO（LINEでのお知らせ）", en: "KANAMETO (news by LINE)" },
  purposes: [NEWS],
  condition:
    "consent to news stands and its channel is LINE; LINE is linked, unless the city's KANAMETO knows citizens by authentication codes",
  fields: kanametoFields,
  // Rows in one request, and the longest time for removals, the vocabulary, upserts and the vocabulary again.
  batchSize: MOST_ROWS,
  deliverySeconds: 85,
  // The contract grants 60 requests a minute. No minute sees more than 25 at once and 30 that flow in.
  budget: { requestsPerDay: 43_225, burst: 25 },
};
