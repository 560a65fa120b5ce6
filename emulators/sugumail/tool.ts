import type { CityPack } from "@machi-id/city";
import { z } from "zod";
import { rowFields, wordsOf } from "../delivery-tool/fields.ts";
import type { DeliveryTool } from "../delivery-tool/tool.ts";

/** A subscriber of すぐメールPlus+, reached by mail, by LINE or by both. */
export interface SugumailRow {
  readonly external_id: string;
  readonly mail_address?: string | undefined;
  /** Codes of the categories that come by mail. */
  readonly mail_categories: string[];
  readonly line_user_id?: string | undefined;
  /** Codes of the categories that come by LINE. */
  readonly line_categories: string[];
  readonly consent: string[];
}

/** The category of urgent messages, beside those of the interests. */
const DISASTER = { code: "disaster-info", name: "災害情報（緊急）" };

/** すぐメールPlus+ as the city has set it up: disaster information and the interests as categories. */
export function sugumailTool(pack: CityPack): DeliveryTool<SugumailRow> {
  const interests = pack.interests.flatMap(({ items }) =>
    items.map(({ code, name }) => ({ code, name: name.ja })),
  );
  return {
    id: "sugumail",
    vocabularyName: "categories",
    vocabulary: [DISASTER, ...interests],
    receiptPrefix: "SM",
    rowSchema: (usable) =>
      z
        .strictObject({
          external_id: rowFields.externalId,
          mail_address: z.email().max(254).optional(),
          mail_categories: wordsOf(usable),
          line_user_id: rowFields.lineUserId.optional(),
          line_categories: wordsOf(usable),
          consent: rowFields.consent,
        })
        .refine((row) => row.mail_address !== undefined || row.mail_categories.length === 0, {
          path: ["mail_address"],
        })
        .refine((row) => row.line_user_id !== undefined || row.line_categories.length === 0, {
          path: ["line_user_id"],
        })
        .refine((row) => row.mail_address !== undefined || row.line_user_id !== undefined, {
          path: ["mail_address"],
        }),
    refusals: {
      external_id: "invalid_identifier",
      mail_address: "invalid_address",
      mail_categories: "invalid_category",
      line_user_id: "invalid_identifier",
      line_categories: "invalid_category",
      consent: "invalid_consent",
    },
  };
}
