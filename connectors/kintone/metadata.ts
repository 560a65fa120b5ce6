import type { ConnectorMetadata } from "../contract/index.ts";
import { kintoneFields } from "./select.ts";

/** What the kintone connector is: staff manage the city's IDs and what hangs on them in this app. */
export const kintoneMetadata: ConnectorMetadata = {
  id: "kintone",
  name: { ja: "kintone（ID管理・連携）", en: "kintone (ID management)" },
  purposes: ["id-management"],
  condition: "consent to id-management stands",
  fields: kintoneFields,
  // Records in one upsert, and the longest time for it, a deletion and the retries of a split batch.
  batchSize: 100,
  deliverySeconds: 90,
  // Standard course: 10,000 requests a day and app. A tenth is left to staff's own integrations.
  budget: { requestsPerDay: 9_000, burst: 3_000 },
};
