import type { CityPack } from "@machi-id/city";
import {
  WITHDRAWN,
  type Connector,
  type ConnectorError,
  type DeliveryContext,
  type DeliveryItem,
  type ListedRecord,
  type Outcome,
} from "../contract/index.ts";
import { checkApp } from "./app-check.ts";
import { KintoneClient, type KeyedRecord } from "./client.ts";
import type { KintoneConfig } from "./config.ts";
import { MOST_READ } from "./contract.ts";
import { KintoneRefusal, toConnectorError } from "./errors.ts";
import { kintoneMetadata } from "./metadata.ts";
import { kintoneSelect, type KintoneRecord } from "./select.ts";

/** What the connector is made of; the time-out is for tests, in milliseconds. */
export interface KintoneOptions {
  readonly config: KintoneConfig;
  readonly pack: CityPack;
  readonly timeoutMs?: number;
}

/** Keeps a kintone app equal to the citizens. */
export class KintoneConnector implements Connector<KintoneRecord> {
  readonly metadata = kintoneMetadata;
  readonly select: (citizen: Parameters<Connector["select"]>[0]) => KintoneRecord;
  readonly #client: KintoneClient;
  readonly #pack: CityPack;
  #appChecked = false;

  constructor({ config, pack, timeoutMs }: KintoneOptions) {
    this.#client = new KintoneClient(config, timeoutMs);
    this.#pack = pack;
    this.select = kintoneSelect(pack);
  }

  async deliver(
    items: readonly DeliveryItem<KintoneRecord>[],
    context: DeliveryContext,
  ): Promise<Outcome[]> {
    const outcomes = new Map<string, Outcome>();
    const upserts: KeyedRecord[] = [];
    const removals: string[] = [];
    for (const { toolKey, wanted } of items) {
      if (wanted === WITHDRAWN) removals.push(toolKey);
      else upserts.push({ key: toolKey, record: wanted });
    }
    try {
      // Who has withdrawn goes first: that must not wait for what others want.
      await this.#remove(removals, context, outcomes);
      await this.#upsert(upserts, context, outcomes);
    } catch (error) {
      const failure = failed(toConnectorError(error));
      for (const { toolKey } of items) {
        if (!outcomes.has(toolKey)) outcomes.set(toolKey, failure);
      }
    }
    return items.map(({ toolKey }) => outcomes.get(toolKey)!);
  }

  /**
   * By record numbers, which only rise: a page costs the same however far it is, and a record that is
   * deleted meanwhile moves no other.
   */
  async *list(context: DeliveryContext): AsyncGenerator<ListedRecord<KintoneRecord>[]> {
    for (let after = "0", more = true; more;) {
      const page = await this.#client.page(after, context);
      yield page.map(({ $id: _, machi_id, ...record }) => ({
        toolKey: machi_id.value,
        record: { ...record, interests: this.#inOrder(record.interests) },
      }));
      after = page.at(-1)?.$id.value ?? after;
      more = page.length === MOST_READ;
    }
  }

  /** Choices in the vocabulary's order, as `select` has them; those that staff added come last. */
  #inOrder(names: readonly string[]): string[] {
    const known = this.#pack.interests.flatMap(({ items }) => items.map(({ name }) => name.ja));
    const place = (name: string) => (known.includes(name) ? known.indexOf(name) : known.length);
    return names.toSorted((one, other) => place(one) - place(other));
  }

  async #checkApp(context: DeliveryContext): Promise<void> {
    if (this.#appChecked) return;
    checkApp(this.#pack, await this.#client.fields(context));
    this.#appChecked = true;
  }

  /**
   * Writes records. When kintone refuses some, the others are written without them; when it does not
   * say which, the batch is halved until it shows.
   */
  async #upsert(
    records: readonly KeyedRecord[],
    context: DeliveryContext,
    outcomes: Map<string, Outcome>,
  ): Promise<void> {
    if (records.length === 0) return;
    await this.#checkApp(context);
    try {
      const receipts = await this.#client.upsert(records, context);
      records.forEach(({ key }, index) => {
        outcomes.set(key, { status: "applied", receipt: receipts[index]! });
      });
    } catch (error) {
      if (!(error instanceof KintoneRefusal)) throw error;
      // Before a citizen's record is blamed: has the app been changed under us?
      this.#appChecked = false;
      await this.#checkApp(context);
      for (const rest of this.#divide(records, error, outcomes)) {
        await this.#upsert(rest, context, outcomes);
      }
    }
  }

  /** Marks what kintone named as refused and answers what is to be tried again. */
  #divide(
    records: readonly KeyedRecord[],
    refusal: KintoneRefusal,
    outcomes: Map<string, Outcome>,
  ): KeyedRecord[][] {
    const { refused } = refusal;
    if (refused.size > 0 && [...refused.keys()].every((index) => index < records.length)) {
      for (const [index, fields] of refused) {
        outcomes.set(records[index]!.key, failed(refusal.naming(fields)));
      }
      return [records.filter((_, index) => !refused.has(index))];
    }
    if (records.length === 1) {
      outcomes.set(records[0]!.key, failed(refusal));
      return [];
    }
    const half = Math.ceil(records.length / 2);
    return [records.slice(0, half), records.slice(half)];
  }

  async #remove(
    keys: readonly string[],
    context: DeliveryContext,
    outcomes: Map<string, Outcome>,
  ): Promise<void> {
    if (keys.length === 0) return;
    const ids = await this.#client.findIds(keys, context);
    if (ids.length > 0) await this.#client.remove(ids, context);
    for (const key of keys) outcomes.set(key, { status: "removed" });
  }
}

const failed = (error: ConnectorError): Outcome => ({ status: "failed", error });
