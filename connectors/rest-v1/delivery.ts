import {
  ConnectorError,
  WITHDRAWN,
  type DeliveryContext,
  type DeliveryItem,
  type ListedRecord,
  type Outcome,
  type ToolRecord,
} from "../contract/index.ts";
import { RestClient, type Row } from "./client.ts";
import type { RestConfig } from "./config.ts";
import type { RowResult } from "./contract.ts";
import type { RestErrors } from "./errors.ts";

/** An item that wants a record in the tool. */
interface Upsert<R extends ToolRecord> extends DeliveryItem<R> {
  readonly wanted: R;
}

/** What one tool's delivery is made of. */
export interface RestDeliveryOptions<R extends ToolRecord> {
  readonly config: RestConfig;
  readonly errors: RestErrors;
  /** Words of the city's vocabulary that rows may hold: the tool must know all of them. */
  readonly vocabulary: readonly string[];
  /** The tool's codes for a word that it does not know. */
  readonly unknownWordCodes: readonly string[];
  /** Makes the row of an item, and says whether the citizen's code stands in it. */
  row(item: Upsert<R>): { row: Row; tellsCode: boolean };
  /** For tests, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Delivers by the assumed contract v1: removals in one request, upserts in another. */
export class RestDelivery<R extends ToolRecord> {
  readonly #options: RestDeliveryOptions<R>;
  readonly #client: RestClient;
  #vocabularyChecked = false;

  constructor(options: RestDeliveryOptions<R>) {
    this.#options = options;
    this.#client = new RestClient(options.config, options.errors, options.timeoutMs);
  }

  /** As {@link Connector.deliver}. */
  async deliver(items: readonly DeliveryItem<R>[], context: DeliveryContext): Promise<Outcome[]> {
    const outcomes = new Map<string, Outcome>();
    const removals = items.filter(({ wanted }) => wanted === WITHDRAWN);
    const upserts = items.filter((item): item is Upsert<R> => item.wanted !== WITHDRAWN);
    try {
      // Who has withdrawn goes first: that must not wait for what others want.
      await this.#remove(removals, context, outcomes);
      await this.#upsert(upserts, context, outcomes);
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      for (const { toolKey } of items) {
        if (!outcomes.has(toolKey)) outcomes.set(toolKey, { status: "failed", error });
      }
    }
    return items.map(({ toolKey }) => outcomes.get(toolKey)!);
  }

  /** As {@link Connector.list}; what the tool adds to a row is left out. */
  async *list(context: DeliveryContext): AsyncGenerator<ListedRecord<R>[]> {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<RestClient["page"]>> = await this.#client.page(after, context);
      yield page.subscribers.map(
        ({ external_id, auth_code, receipt: _, updated_at: __, ...record }) => ({
          toolKey: external_id,
          record: record as ToolRecord as R,
          ...(auth_code !== undefined && { citizenCode: auth_code }),
        }),
      );
      // A walk that does not get on would never end.
      if (page.next !== null && page.next === after) throw this.#options.errors.malformed();
      after = page.next;
    } while (after !== null);
  }

  async #remove(
    items: readonly DeliveryItem<R>[],
    context: DeliveryContext,
    outcomes: Map<string, Outcome>,
  ): Promise<void> {
    if (items.length === 0) return;
    const keys = items.map(({ toolKey }) => toolKey);
    await this.#client.remove(keys, context);
    for (const key of keys) outcomes.set(key, { status: "removed" });
  }

  async #upsert(
    items: readonly Upsert<R>[],
    context: DeliveryContext,
    outcomes: Map<string, Outcome>,
  ): Promise<void> {
    if (items.length === 0) return;
    await this.#checkVocabulary(context);
    const rows = items.map((item) => this.#options.row(item));
    const results = await this.#client.upsert(
      rows.map(({ row }) => row),
      context,
    );
    const blamed = (result: RowResult) =>
      result.status === "rejected" && this.#options.unknownWordCodes.includes(result.code);
    results.forEach((result, index) => {
      const { toolKey, citizenCode } = items[index]!;
      if (result.status === "accepted") {
        const code = rows[index]!.tellsCode ? { citizenCode } : {};
        outcomes.set(toolKey, { status: "applied", receipt: result.receipt, ...code });
      } else if (!blamed(result)) {
        outcomes.set(toolKey, this.#rejected(result));
      }
    });
    if (!results.some(blamed)) return;
    // Before a citizen's record is blamed: has the tool's vocabulary been changed under us?
    this.#vocabularyChecked = false;
    await this.#checkVocabulary(context);
    results.forEach((result, index) => {
      if (result.status === "rejected" && blamed(result)) {
        outcomes.set(items[index]!.toolKey, this.#rejected(result));
      }
    });
  }

  async #checkVocabulary(context: DeliveryContext): Promise<void> {
    if (this.#vocabularyChecked) return;
    const known = new Set(await this.#client.vocabulary(context));
    const missing = this.#options.vocabulary.filter((word) => !known.has(word));
    if (missing.length > 0) throw this.#options.errors.vocabularyDiffers(missing);
    this.#vocabularyChecked = true;
  }

  #rejected({ code, field }: RowResult & { status: "rejected" }): Outcome {
    return { status: "failed", error: this.#options.errors.rejected(code, field) };
  }
}
