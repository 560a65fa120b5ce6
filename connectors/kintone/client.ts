import { KintoneRestAPIClient } from "@kintone/rest-api-client";
import type { z } from "zod";
import { ConnectorError, type DeliveryContext } from "../contract/index.ts";
import { limitAnswers } from "./answer-limit.ts";
import { KEY_FIELD } from "./app.ts";
import type { KintoneConfig } from "./config.ts";
import {
  deleteAnswer,
  fieldsAnswer,
  idsAnswer,
  MOST_READ,
  recordsAnswer,
  upsertAnswer,
} from "./contract.ts";
import { toConnectorError } from "./errors.ts";
import { kintoneFields, type KintoneRecord } from "./select.ts";

/** Longest wait for one answer, in milliseconds; a write of 100 records takes seconds. */
const TIMEOUT_MS = 30_000;

const RECORD_FIELDS = Object.keys(kintoneFields);

/** A record to be written under a key. */
export interface KeyedRecord {
  readonly key: string;
  readonly record: KintoneRecord;
}

/**
 * The requests made of kintone. Each takes from the budget first, guards its answer, and throws
 * nothing but {@link ConnectorError}.
 */
export class KintoneClient {
  readonly #app: string;
  readonly #timeoutMs: number;
  readonly #api: KintoneRestAPIClient;

  constructor({ baseUrl, appId, apiToken }: KintoneConfig, timeoutMs = TIMEOUT_MS) {
    limitAnswers();
    this.#app = appId;
    this.#timeoutMs = timeoutMs;
    this.#api = new KintoneRestAPIClient({
      baseUrl,
      auth: { apiToken },
      socketTimeout: timeoutMs,
      // The citizens' data goes to kintone directly, whatever proxy variables the machine has.
      proxy: false,
    });
  }

  /**
   * Writes up to 100 records by their keys, all or none.
   * @returns for each record `<record number>:<revision>`
   */
  async upsert(records: readonly KeyedRecord[], context: DeliveryContext): Promise<string[]> {
    const answer = await this.#request(context, upsertAnswer, () =>
      this.#api.record.updateRecords({
        app: this.#app,
        upsert: true,
        records: records.map(({ key, record }) => ({
          updateKey: { field: KEY_FIELD, value: key },
          record: toFields(record),
        })),
      }),
    );
    if (answer.records.length !== records.length) throw malformed();
    return answer.records.map(({ id, revision }) => `${id}:${revision}`);
  }

  /** Finds the record numbers of up to 100 keys; keys without a record are left out. */
  async findIds(keys: readonly string[], context: DeliveryContext): Promise<string[]> {
    const list = keys.map((key) => `"${key}"`).join(", ");
    const answer = await this.#request(context, idsAnswer, () =>
      this.#api.record.getRecords({
        app: this.#app,
        fields: ["$id", KEY_FIELD],
        query: `${KEY_FIELD} in (${list}) order by $id asc limit 500`,
      }),
    );
    const asked = new Set(keys);
    // Records that were not asked for must never be deleted.
    if (!answer.records.every(({ machi_id }) => asked.has(machi_id.value))) throw malformed();
    return answer.records.map(({ $id }) => $id.value);
  }

  /**
   * Reads the next records in the order of their numbers.
   * @param after the last record's number; `0` for the first page
   * @returns at most 500; fewer: there are no more
   */
  async page(
    after: string,
    context: DeliveryContext,
  ): Promise<z.infer<typeof recordsAnswer>["records"]> {
    const answer = await this.#request(context, recordsAnswer, () =>
      this.#api.record.getRecords({
        app: this.#app,
        fields: ["$id", KEY_FIELD, ...RECORD_FIELDS],
        query: `$id > ${after} order by $id asc limit ${MOST_READ}`,
      }),
    );
    return answer.records;
  }

  /** Deletes up to 100 records, all or none. */
  async remove(ids: readonly string[], context: DeliveryContext): Promise<void> {
    await this.#request(context, deleteAnswer, () =>
      this.#api.record.deleteRecords({ app: this.#app, ids: [...ids] }),
    );
  }

  /** Reads the app's definition. */
  async fields(context: DeliveryContext): Promise<z.infer<typeof fieldsAnswer>["properties"]> {
    const answer = await this.#request(context, fieldsAnswer, () =>
      this.#api.app.getFormFields({ app: this.#app }),
    );
    return answer.properties;
  }

  async #request<T>(
    context: DeliveryContext,
    schema: z.ZodType<T>,
    send: () => Promise<unknown>,
  ): Promise<T> {
    let answer: unknown;
    try {
      await context.takeRequest();
      if (context.signal.aborted) throw tooLate();
      answer = await inTime(send(), this.#timeoutMs, context.signal);
    } catch (error) {
      throw toConnectorError(error);
    }
    const result = schema.safeParse(answer);
    if (!result.success) throw malformed();
    return result.data;
  }
}

function toFields(record: KintoneRecord): Record<string, { value: unknown }> {
  return Object.fromEntries(Object.entries(record).map(([code, value]) => [code, { value }]));
}

/**
 * Waits for an answer no longer than there is time. The client's own time-out is one of silence: an
 * answer that trickles in would hold it for ever, and it cannot be told to stop.
 */
async function inTime<T>(answer: Promise<T>, timeoutMs: number, signal: AbortSignal): Promise<T> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let onEnd = () => {};
  const late = new Promise<never>((_, reject) => {
    onEnd = () => reject(tooLate());
    end.addEventListener("abort", onEnd);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    end.removeEventListener("abort", onEnd);
  }
}

const tooLate = () =>
  new ConnectorError("transient", "too-late", "kintone did not answer in the time there was.");
const malformed = () =>
  new ConnectorError("transient", "malformed-answer", "kintone's answer is not what it documents.");
