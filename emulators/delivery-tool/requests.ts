import { z } from "zod";
import { refusals } from "./refusal.ts";

/** Rows a request may carry, and rows a page may have. */
const ROWS_A_REQUEST = 200;
const ROWS_A_PAGE = 500;

const contract = z.literal("machi-id/1");
const externalId = z.string().min(1).max(64);

/** The contract's bodies and queries, before any row is judged. */
export const requests = {
  put: z.strictObject({
    contract,
    subscribers: z
      .array(z.looseObject({ external_id: externalId }))
      .min(1)
      .max(ROWS_A_REQUEST),
  }),
  remove: z.strictObject({
    contract,
    external_ids: z.array(externalId).min(1).max(ROWS_A_REQUEST),
  }),
  list: z.strictObject({
    after: externalId.optional(),
    limit: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(ROWS_A_PAGE))
      .default(100),
  }),
  vocabulary: z.strictObject({}),
  idempotencyKey: z.uuid().optional(),
};

/**
 * @param what of the request is read: its body, its query or a header
 * @throws {ContractRefusal} 400 that names what does not fit, never a value
 */
export function parse<T>(schema: z.ZodType<T>, input: unknown, what: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const paths = result.error.issues.map(
    ({ path, code }) => `${[what, ...path.map(String)].join(".")} (${code})`,
  );
  throw refusals.malformed(paths.slice(0, 10).join(", "));
}
