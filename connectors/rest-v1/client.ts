import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { ConnectorError, type DeliveryContext } from "../contract/index.ts";
import { readJson } from "./answer.ts";
import type { RestConfig } from "./config.ts";
import {
  CONTRACT,
  listAnswer,
  MOST_LISTED,
  removeAnswer,
  upsertAnswer,
  vocabularyAnswer,
  type RowResult,
} from "./contract.ts";
import type { RestErrors } from "./errors.ts";

/** Longest wait for one answer, in milliseconds. */
const TIMEOUT_MS = 20_000;

/** A row of the assumed contract, apart from what each tool puts into it. */
export interface Row {
  readonly external_id: string;
}

/**
 * The requests of the assumed contract v1. Each takes from the budget first, guards its answer, and throws
 * nothing but {@link ConnectorError}.
 */
export class RestClient {
  readonly #config: RestConfig;
  readonly #errors: RestErrors;
  readonly #timeoutMs: number;

  constructor(config: RestConfig, errors: RestErrors, timeoutMs = TIMEOUT_MS) {
    this.#config = config;
    this.#errors = errors;
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Writes up to 200 rows by their ids; the tool judges each by itself.
   * @returns a result for each row, in the rows' order
   */
  async upsert(rows: readonly Row[], context: DeliveryContext): Promise<readonly RowResult[]> {
    const body = { contract: CONTRACT, subscribers: rows };
    const { results } = await this.#write("PUT", "/v1/subscribers", body, upsertAnswer, context);
    const ids = rows.map(({ external_id }) => external_id);
    this.#requireSameIds(ids, results);
    return results;
  }

  /** Removes up to 200 ids; one that is not there is as good as removed. */
  async remove(ids: readonly string[], context: DeliveryContext): Promise<void> {
    const body = { contract: CONTRACT, external_ids: ids };
    const path = "/v1/subscribers/remove";
    const { results } = await this.#write("POST", path, body, removeAnswer, context);
    this.#requireSameIds(ids, results);
  }

  /** Reads the next page of subscribers, in the order of their ids; `null` asks for the first. */
  page(after: string | null, context: DeliveryContext): Promise<z.infer<typeof listAnswer>> {
    const query = new URLSearchParams({ limit: String(MOST_LISTED), ...(after && { after }) });
    return this.#request(`/v1/subscribers?${query}`, { method: "GET" }, listAnswer, context);
  }

  /** Reads the words (tags or categories) that rows may use. */
  vocabulary(context: DeliveryContext): Promise<string[]> {
    return this.#request("/v1/vocabulary", { method: "GET" }, vocabularyAnswer, context);
  }

  /**
   * Every write has a key of its own. A key made of the content would be answered from the tool's memory
   * for a day when a citizen changes something and changes it back: the tool would keep the state between.
   */
  #write<T>(
    method: string,
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    context: DeliveryContext,
  ): Promise<T> {
    const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
    return this.#request(path, { method, headers, body: JSON.stringify(body) }, schema, context);
  }

  async #request<T>(
    path: string,
    init: { method: string; headers?: Record<string, string>; body?: string },
    schema: z.ZodType<T>,
    context: DeliveryContext,
  ): Promise<T> {
    await context.takeRequest();
    if (context.signal.aborted) throw this.#errors.tooLate();
    const end = AbortSignal.any([context.signal, AbortSignal.timeout(this.#timeoutMs)]);
    const { baseUrl, apiToken } = this.#config;
    let answer: unknown;
    try {
      const response = await fetch(`${baseUrl}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${apiToken}` },
        redirect: "error",
        signal: end,
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        throw this.#errors.fromStatus(response.status, response.headers.get("retry-after"));
      }
      answer = await readJson(response);
    } catch (error) {
      // Nothing of the original error is kept: it may hold the address and the token.
      if (error instanceof ConnectorError) throw error;
      throw end.aborted ? this.#errors.tooLate() : this.#errors.unreachable();
    }
    const { success, data } = schema.safeParse(answer);
    if (!success) throw this.#errors.malformed();
    return data;
  }

  #requireSameIds(
    asked: readonly string[],
    results: readonly { readonly external_id: string }[],
  ): void {
    const same =
      asked.length === results.length &&
      asked.every((id, index) => results[index]!.external_id === id);
    if (!same) throw this.#errors.malformed();
  }
}
