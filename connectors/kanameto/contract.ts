import type { Row } from "../rest-v1/client.ts";
import type { KanametoRecord } from "./select.ts";

/**
 * A subscriber as KANAMETO takes it (assumed contract v1): known by the LINE user id or by an
 * authentication code, never by both.
 */
export type KanametoRow = Row & KanametoRecord & { readonly auth_code?: string };

/** KANAMETO's codes for a word that it does not know. */
export const UNKNOWN_WORD_CODES = ["invalid_tag", "invalid_district"] as const;
