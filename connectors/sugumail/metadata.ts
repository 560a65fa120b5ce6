import type { ConnectorMetadata } from "../contract/index.ts";
import { restLimits } from "../rest-v1/limits.ts";
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
  ...restLimits,
};
