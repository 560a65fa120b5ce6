import type { ConnectorMetadata } from "../contract/index.ts";

/** What the kintone connector is: staff manage the city's IDs and what hangs on them in this app. */
export const kintoneMetadata: ConnectorMetadata = {
  id: "kintone",
  name: { ja: "kintone（ID管理・連携）", en: "kintone (ID management)" },
  purpose: {
    ja: "市の職員が市民IDを管理し、手続きや各種サービスと連携するため",
    en: "City staff manage citizen IDs and link them with procedures and services",
  },
  dataCategories: [
    "name",
    "kana",
    "birthdate",
    "gender",
    "address",
    "residence_area",
    "interests",
    "email",
    "line_linked",
  ],
  // Records in one upsert, and the longest time for it, a deletion and the retries of a split batch.
  batchSize: 100,
  deliverySeconds: 90,
  // Standard course: 10,000 requests a day and app. A tenth is left to staff's own integrations.
  budget: { requestsPerDay: 9_000, burst: 3_000 },
};
