import type { ConnectorMetadata } from "../contract/index.ts";
import { restLimits } from "../rest-v1/limits.ts";
import { kanametoFields, NEWS } from "./select.ts";

/** What the KANAMETO connector is: the city's news by LINE, to segments of its friends. */
export const kanametoMetadata: ConnectorMetadata = {
  id: "kanameto",
  name: { ja: "KANAMETO（LINEでのお知らせ）", en: "KANAMETO (news by LINE)" },
  purposes: [NEWS],
  condition:
    "consent to news stands and its channel is LINE; LINE is linked, unless the city's KANAMETO knows citizens by authentication codes",
  fields: kanametoFields,
  ...restLimits,
};
