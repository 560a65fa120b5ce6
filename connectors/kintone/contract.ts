import { z } from "zod";

/** kintone writes numbers as texts. */
const number = z.string().regex(/^-?\d{1,19}$/);
const MOST_WRITTEN = 100;
/** Most records that one read gives. */
export const MOST_READ = 500;

/** Answer of `PUT /k/v1/records.json` with `upsert`. */
export const upsertAnswer = z.object({
  records: z
    .array(z.object({ id: number, revision: number, operation: z.enum(["INSERT", "UPDATE"]) }))
    .max(MOST_WRITTEN),
});

/** Answer of `GET /k/v1/records.json` for the fields `$id` and the key. */
export const idsAnswer = z.object({
  records: z
    .array(
      z.object({
        $id: z.object({ value: number }),
        machi_id: z.object({ value: z.string().max(64) }),
      }),
    )
    .max(MOST_READ),
});

/** A field's value: kintone gives `null` for a date or a choice that is not set. */
const textValue = z.object({ value: z.string().nullable() }).transform(({ value }) => value ?? "");

/** Answer of `GET /k/v1/records.json` for all fields that we write. */
export const recordsAnswer = z.object({
  records: z
    .array(
      z.object({
        $id: z.object({ value: number }),
        machi_id: z.object({ value: z.string().max(64) }),
        name: textValue,
        kana: textValue,
        birthdate: textValue,
        gender: textValue,
        postal_code: textValue,
        address: textValue,
        residence_area: textValue,
        interests: z.object({ value: z.array(z.string()) }).transform(({ value }) => value),
        email: textValue,
        line: textValue,
      }),
    )
    .max(MOST_READ),
});

/** Answer of `DELETE /k/v1/records.json`: an empty object. */
export const deleteAnswer = z.strictObject({});

/** Answer of `GET /k/v1/app/form/fields.json`. */
export const fieldsAnswer = z.object({
  properties: z.record(
    z.string(),
    z.object({
      type: z.string(),
      unique: z.boolean().optional(),
      required: z.boolean().optional(),
      defaultValue: z.unknown().optional(),
      options: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** An error as kintone words it; `errors` is keyed by the path of the value, as `records[3].name.value`. */
export const errorAnswer = z.object({
  status: z.number(),
  code: z.string().regex(/^[A-Z]{2,6}_[A-Z0-9]{2,6}$/),
  errors: z.record(z.string(), z.unknown()).optional(),
});
