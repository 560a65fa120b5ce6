import type { Row } from "../rest-v1/client.ts";
import type { SugumailRecord } from "./select.ts";

/** A subscriber as すぐメールPlus+ takes it (assumed contract v1): reached by mail, by LINE or by both. */
export type SugumailRow = Row & SugumailRecord;

/** すぐメールPlus+'s codes for a word that it does not know. */
export const UNKNOWN_WORD_CODES = ["invalid_category"] as const;
