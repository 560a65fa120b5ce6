import type { CityPack } from "@machi-id/city";
import { z } from "zod";
import { rowFields, wordsOf } from "../delivery-tool/fields.ts";
import type { DeliveryTool } from "../delivery-tool/tool.ts";

/** A subscriber of KANAMETO: a LINE friend of the city, known by user id or by authentication code. */
export interface KanametoRow {
  readonly external_id: string;
  readonly line_user_id?: string | undefined;
  /** Ten characters of Crockford's base32 that the citizen types into KANAMETO. */
  readonly auth_code?: string | undefined;
  /** Codes of interests. */
  readonly tags: string[];
  /** Code of a district. */
  readonly district?: string | undefined;
  readonly consent: string[];
}

/** KANAMETO as the city has set it up: its interests are the tags. */
export function kanametoTool(pack: CityPack): DeliveryTool<KanametoRow> {
  const districts = pack.districts.map(({ code }) => code);
  return {
    id: "kanameto",
    vocabularyName: "tags",
    vocabulary: pack.interests.flatMap(({ items }) =>
      items.map(({ code, name }) => ({ code, name: name.ja })),
    ),
    receiptPrefix: "KM",
    rowSchema: (usable) =>
      z
        .strictObject({
          external_id: rowFields.externalId,
          line_user_id: rowFields.lineUserId.optional(),
          auth_code: z
            .string()
            .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)
            .optional(),
          tags: wordsOf(usable),
          district: z.enum(districts).optional(),
          consent: rowFields.consent,
        })
        .refine((row) => (row.line_user_id === undefined) !== (row.auth_code === undefined), {
          path: ["line_user_id"],
        }),
    refusals: {
      external_id: "invalid_identifier",
      line_user_id: "invalid_identifier",
      auth_code: "invalid_identifier",
      tags: "invalid_tag",
      district: "invalid_district",
      consent: "invalid_consent",
    },
  };
}
