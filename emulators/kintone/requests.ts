import { z } from "zod";
import { kintoneErrors, type FieldErrors } from "./errors.ts";
import { report } from "./values.ts";

/** kintone takes numbers as numbers and as texts. */
const number = z
  .union([
    z.number().int(),
    z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number),
  ])
  .refine((value) => Number.isSafeInteger(value));
const id = number.refine((value) => value >= 1);
const record = z.record(z.string(), z.unknown());
const app = id.transform(String);

const addressed = z.object({
  id: id.optional(),
  updateKey: z
    .object({
      field: z.string(),
      value: z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(64)),
    })
    .optional(),
  record: record.default({}),
  revision: number.default(-1),
});

/** A record to be written, by its number or by a unique field. */
export type AddressedRecord = z.output<typeof addressed>;

/** The bodies and queries of the API, before anything is looked up. */
export const requests = {
  putRecords: z.object({ app, upsert: z.boolean().default(false), records: z.array(addressed) }),
  putRecord: addressed.extend({ app }),
  postRecords: z.object({ app, records: z.array(record) }),
  postRecord: z.object({ app, record: record.default({}) }),
  deleteRecords: z.object({
    app,
    ids: z.array(id).default([]),
    revisions: z.array(number).default([]),
  }),
  getRecord: z.object({ app, id }),
  getRecords: z.object({
    app,
    query: z.string().default(""),
    fields: z.array(z.string()).optional(),
    totalCount: z
      .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")])
      .default(false),
  }),
  getFields: z.object({ app, lang: z.string().optional() }),
};

/** @throws {KintoneError} `CB_VA01` with every path that does not fit */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    const path = issue.path.reduce<string>(
      (whole, part) =>
        typeof part === "number" ? `${whole}[${part}]` : `${whole}${whole && "."}${String(part)}`,
      "",
    );
    const missing = issue.code === "invalid_type" && issue.input === undefined;
    report(errors, path, missing ? "必須です。" : "値の形式が正しくありません。");
  }
  throw kintoneErrors.invalid(errors);
}

/**
 * Collects the parameters of a query, in which lists are written `ids[0]=1&ids[1]=2`.
 */
export function queryInput(query: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    const [, list] = /^([a-z]+)\[\d*\]$/i.exec(name) ?? [];
    if (list === undefined) {
      input[name] = value;
    } else {
      const before = Array.isArray(input[list]) ? input[list] : [];
      input[list] = [...before, ...(Array.isArray(value) ? value : [value])];
    }
  }
  return input;
}
