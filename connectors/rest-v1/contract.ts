import { z } from "zod";

/** The version of the assumed contract that every request names. */
export const CONTRACT = "machi-id/1";
/** Most rows, or ids, in one request. */
export const MOST_ROWS = 200;
/** Most rows on one page of the list. */
export const MOST_LISTED = 500;

const externalId = z.string().regex(/^[0-9a-f]{32}$/);
/** Words of the tool that end up before staff: never a value of the row. */
const word = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** Answer of `PUT /v1/subscribers`: one result per row, in the rows' order. */
export const upsertAnswer = z.object({
  results: z
    .array(
      z.discriminatedUnion("status", [
        z.object({
          external_id: externalId,
          status: z.literal("accepted"),
          receipt: z.string().min(1).max(200),
          operation: z.enum(["created", "updated", "unchanged"]),
        }),
        z.object({
          external_id: externalId,
          status: z.literal("rejected"),
          code: word,
          field: word.optional(),
        }),
      ]),
    )
    .max(MOST_ROWS),
});
/** What became of one row. */
export type RowResult = z.infer<typeof upsertAnswer>["results"][number];

/** Answer of `POST /v1/subscribers/remove`: one result per id, in the ids' order. */
export const removeAnswer = z.object({
  results: z
    .array(z.object({ external_id: externalId, status: z.enum(["removed", "absent"]) }))
    .max(MOST_ROWS),
});

/**
 * Answer of `GET /v1/subscribers`: rows in the order of their ids, with what the tool adds to them; `next`
 * is the `after` of the next page, null on the last.
 */
export const listAnswer = z.object({
  subscribers: z
    .array(
      z
        .object({ external_id: externalId, auth_code: z.string().max(40).optional() })
        .catchall(z.union([z.string().max(4000), z.array(z.string().max(200)).max(1000)])),
    )
    .max(MOST_LISTED),
  next: externalId.nullable(),
});
/** Answer of `GET /v1/vocabulary`: what rows may use; the tool has the one or the other. */
export const vocabularyAnswer = z.union([
  z.object({ tags: z.array(z.string().max(80)).max(1000) }).transform(({ tags }) => tags),
  z
    .object({ categories: z.array(z.string().max(80)).max(1000) })
    .transform(({ categories }) => categories),
]);
