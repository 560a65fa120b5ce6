import type { CitizenState } from "./citizen-state.ts";
import type { DataField, ToolRecord } from "./data.ts";
import type { ConnectorError } from "./errors.ts";

/** What `select` answers when the tool may know nothing (any more) about a citizen. */
export const WITHDRAWN = "withdrawn";
export type Withdrawn = typeof WITHDRAWN;

/** Requests a tool grants a day, and how the engine spends them. */
export interface DailyBudget {
  /** Requests in any 24 hours that this connector may use, below what the tool grants. */
  readonly requestsPerDay: number;
  /** Requests that may be made at once, after a quiet time; the rest flows in evenly over the day. */
  readonly burst: number;
}

/** What a connector is, apart from how it works. */
export interface ConnectorMetadata {
  /** Stable, lower-case name; it is part of every ledger row and of every key in the tool. */
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  /**
   * Codes of the city pack's purposes that this tool serves. The engine tells the tool of a citizen only
   * while consent to at least one of them stands.
   */
  readonly purposes: readonly string[];
  /** When a citizen is in the tool, in an English sentence for the table of data per tool. */
  readonly condition: string;
  /** Everything that leaves, by the name of the field; nothing else does. */
  readonly fields: Readonly<Record<string, DataField>>;
  /** Most citizens in one delivery. */
  readonly batchSize: number;
  /** Longest time that one delivery may take, in seconds. */
  readonly deliverySeconds: number;
  readonly budget: DailyBudget;
}

/** One citizen of a delivery. */
export interface DeliveryItem<R extends ToolRecord> {
  /** The citizen's key in this tool: pseudonymous, the same for good. */
  readonly toolKey: string;
  readonly wanted: R | Withdrawn;
  /**
   * A secret that the citizen may have to type into the tool (10 characters of Crockford's base32): the
   * one the tool was told last, else a new one. A tool that knows citizens otherwise has no use for it.
   */
  readonly citizenCode: string;
}

/** What became of one item. */
export type Outcome =
  /**
   * The record stands in the tool as wanted; `receipt` is what the tool gave for it, and `citizenCode`
   * the item's code, if the tool was told it.
   */
  | { readonly status: "applied"; readonly receipt: string; readonly citizenCode?: string }
  /** The tool holds no record under this key (any more). */
  | { readonly status: "removed" }
  | { readonly status: "failed"; readonly error: ConnectorError };

/** One record as the tool holds it. */
export interface ListedRecord<R extends ToolRecord> {
  /** The key that it stands under. One that is not of our form is somebody else's record. */
  readonly toolKey: string;
  /** What stands in it, in the form of `select`: equal data gives an equal record. */
  readonly record: R;
  /** The code in it, where citizens type one into the tool. */
  readonly citizenCode?: string;
}

/** What the engine lends whoever asks something of a tool. */
export interface DeliveryContext {
  /** Aborted when the claim on the citizens ends: no request may start or be waited for then. */
  readonly signal: AbortSignal;
  /**
   * Takes one request from the budget shared by all workers; to be called before every request.
   * @throws {ConnectorError} of kind `quota` when the budget is spent
   */
  takeRequest(): Promise<void>;
}

/** A tool that the ID platform keeps equal to its citizens. */
export interface Connector<R extends ToolRecord = ToolRecord> {
  readonly metadata: ConnectorMetadata;
  /** What this tool may know about a citizen. Pure: equal citizens give equal records. */
  select(citizen: CitizenState): R | Withdrawn;
  /**
   * Makes the tool equal to the items. It must be idempotent: after a time-out, a crash or a lost
   * answer the same items come again.
   *
   * @param items at most `metadata.batchSize`, each key once
   * @returns an outcome for each item, in the items' order; it throws nothing that concerns the tool
   */
  deliver(items: readonly DeliveryItem<R>[], context: DeliveryContext): Promise<Outcome[]>;
  /**
   * Walks all that the tool holds, page by page; left out where a tool cannot list. A record that stands
   * there during the whole walk is met, whatever else comes and goes.
   * @throws {ConnectorError} when the walk cannot be completed
   */
  list?(context: DeliveryContext): AsyncIterable<readonly ListedRecord<R>[]>;
}
