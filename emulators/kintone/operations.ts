import type { z } from "zod";
import { fieldsAnswer, recordAnswer } from "./answers.ts";
import { fieldType, type AppDefinition } from "./definition.ts";
import { kintoneErrors } from "./errors.ts";
import { compileQuery } from "./query.ts";
import { RecordWriter } from "./records.ts";
import { parse, requests } from "./requests.ts";
import type { KintoneStore } from "./store.ts";

/** Reads or changes something; what it throws is the answer. */
export type Operation = (input: unknown) => unknown;

/** The API's operations by method and path below `/k/v1`. */
export function operationsOf(
  definition: AppDefinition,
  store: KintoneStore,
): Readonly<Record<string, Operation>> {
  const writer = new RecordWriter(definition, store);
  const single = () => "record";
  /** Reads the input, and refuses apps that are not there. */
  const read = <T extends { app: string }>(schema: z.ZodType<T>, input: unknown): T => {
    const parsed = parse(schema, input);
    if (parsed.app !== definition.id) throw kintoneErrors.noApp(parsed.app);
    return parsed;
  };
  return {
    "GET /app/form/fields.json": (input) => {
      read(requests.getFields, input);
      return fieldsAnswer(definition);
    },
    "GET /record.json": (input) => {
      const { id } = read(requests.getRecord, input);
      const record = store.find(id);
      if (record === undefined) throw kintoneErrors.noRecord(String(id));
      return { record: recordAnswer(definition, record) };
    },
    "GET /records.json": (input) => {
      const { query, fields, totalCount } = read(requests.getRecords, input);
      const unknown = fields?.find((code) => fieldType(definition, code) === undefined);
      if (unknown !== undefined) throw kintoneErrors.unknownField(unknown);
      const { where, values, tail } = compileQuery(definition, query);
      const found = store.select(where, values, tail);
      return {
        records: found.map((record) => recordAnswer(definition, record, fields)),
        totalCount: totalCount ? String(store.count(where, values)) : null,
      };
    },
    "POST /record.json": (input) => {
      const { record } = read(requests.postRecord, input);
      const [{ id, revision } = { id: "", revision: "" }] = writer.post([record], single);
      return { id, revision };
    },
    "POST /records.json": (input) => {
      const written = writer.post(read(requests.postRecords, input).records);
      return {
        ids: written.map(({ id }) => id),
        revisions: written.map(({ revision }) => revision),
      };
    },
    "PUT /record.json": (input) => {
      const [written] = writer.put([read(requests.putRecord, input)], false, single);
      return { revision: written!.revision };
    },
    "PUT /records.json": (input) => {
      const { records, upsert } = read(requests.putRecords, input);
      const written = writer.put(records, upsert);
      return {
        records: upsert ? written : written.map(({ id, revision }) => ({ id, revision })),
      };
    },
    "DELETE /records.json": (input) => {
      const { ids, revisions } = read(requests.deleteRecords, input);
      writer.remove(ids, revisions);
      return {};
    },
  };
}
