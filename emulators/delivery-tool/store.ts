import type { DatabaseSync } from "node:sqlite";
import { RequestLog } from "../shared/request-log.ts";
import { inTransaction, openToolDatabase } from "../shared/tool-database.ts";
import type { SubscriberRow } from "./tool.ts";

/** A subscriber as it is stored; time in milliseconds since 1970. */
export interface Subscriber<Row> {
  readonly row: Row;
  readonly receipt: string;
  readonly updatedAt: number;
}

/** What a row did to the tool. */
export type Operation = "created" | "updated" | "unchanged";

/** What happened to a subscriber, for the page. It keeps nothing of the row. */
export interface Change {
  readonly at: number;
  readonly externalId: string;
  readonly kind: "created" | "updated" | "removed";
  readonly receipt: string;
}

/** An answer kept for its idempotency key. */
export interface KeptAnswer {
  readonly fingerprint: string;
  readonly body: string;
}

/** Names of a row's fields. They go into SQL: this emulator's own, never a request's. */
type FieldOf<Row> = Extract<keyof Row, string>;

/** How long an answer is kept for its key. */
const ANSWERS_KEPT_MS = 24 * 60 * 60 * 1000;
/** Changes that are kept. */
const CHANGES_KEPT = 500;

const SCHEMA = `
  create table if not exists subscriber (
    external_id text primary key, body text not null, receipt text not null,
    updated_at integer not null);
  create table if not exists change (
    number integer primary key autoincrement, at integer not null, external_id text not null,
    kind text not null, receipt text not null);
  create table if not exists answer (
    key text primary key, at integer not null, fingerprint text not null, body text not null);`;

/** A tool's subscribers, receipts and logs in one SQLite file. */
export class DeliveryStore<Row extends SubscriberRow> {
  readonly requests: RequestLog;
  readonly #db: DatabaseSync;
  readonly #now: () => number;
  readonly #receiptPrefix: string;

  constructor(dataDir: string, receiptPrefix: string, now: () => number) {
    this.#now = now;
    this.#receiptPrefix = receiptPrefix;
    this.#db = openToolDatabase(dataDir, "subscribers.sqlite", SCHEMA);
    this.requests = new RequestLog(this.#db, now);
  }

  close(): void {
    this.#db.close();
  }

  /** Runs `work`; if it throws, nothing of it stays. */
  transaction<T>(work: () => T): T {
    return inTransaction(this.#db, work);
  }

  /** Makes a subscriber what the row says. A row that changes nothing keeps the standing receipt. */
  put(row: Row): { operation: Operation; receipt: string } {
    const body = JSON.stringify(row);
    const before = this.#db
      .prepare("select body, receipt from subscriber where external_id = ?")
      .get(row.external_id);
    if (before?.body === body) return { operation: "unchanged", receipt: String(before.receipt) };
    const operation = before === undefined ? "created" : "updated";
    const receipt = this.#change(row.external_id, operation);
    this.#db
      .prepare(
        `insert into subscriber (external_id, body, receipt, updated_at) values (?, ?, ?, ?)
         on conflict (external_id) do update set
           body = excluded.body, receipt = excluded.receipt, updated_at = excluded.updated_at`,
      )
      .run(row.external_id, body, receipt, this.#now());
    return { operation, receipt };
  }

  /** @returns whether there was such a subscriber */
  remove(externalId: string): boolean {
    const { changes } = this.#db
      .prepare("delete from subscriber where external_id = ?")
      .run(externalId);
    if (Number(changes) > 0) this.#change(externalId, "removed");
    return Number(changes) > 0;
  }

  /** Subscribers by external id, those behind `after` first. */
  page(after: string, limit: number): Subscriber<Row>[] {
    return this.#read("where external_id > ? order by external_id limit ?", after, limit);
  }

  /** The subscribers changed last. */
  newest(most: number): Subscriber<Row>[] {
    return this.#read("order by updated_at desc, receipt desc limit ?", most);
  }

  /** How many subscribers there are, or how many have a value in a field. */
  count(field?: FieldOf<Row>): number {
    const having =
      field === undefined ? "" : `where json_extract(body, ${path(field)}) is not null`;
    const row = this.#db.prepare(`select count(*) as n from subscriber ${having}`).get();
    return Number(row?.n);
  }

  /** How many subscribers have each value of a field, of a list each of its values. */
  countBy(field: FieldOf<Row>): Map<string, number> {
    const rows = this.#db
      .prepare(
        `select value, count(*) as n from subscriber, json_each(body, ${path(field)})
         group by value`,
      )
      .all();
    return new Map(rows.map(({ value, n }) => [String(value), Number(n)]));
  }

  /** The subscribers that have all of these values, the last changed first. */
  having(values: Partial<Record<FieldOf<Row>, string>>): Subscriber<Row>[] {
    const wanted = Object.entries<string | undefined>(values);
    const conditions = wanted.map(
      ([field]) =>
        `exists (select 1 from json_each(body, ${path(field)}) as item where item.value = ?)`,
    );
    return this.#read(
      `where ${["true", ...conditions].join(" and ")} order by updated_at desc, receipt desc`,
      ...wanted.map(([, value]) => value ?? ""),
    );
  }

  /** The newest changes. */
  changes(most: number): Change[] {
    const rows = this.#db.prepare("select * from change order by number desc limit ?").all(most);
    return rows.map((row) => ({
      at: Number(row.at),
      externalId: String(row.external_id),
      kind: row.kind as Change["kind"],
      receipt: String(row.receipt),
    }));
  }

  /** The answer given for an idempotency key in the last 24 hours. */
  keptAnswer(key: string): KeptAnswer | undefined {
    this.#db.prepare("delete from answer where at <= ?").run(this.#now() - ANSWERS_KEPT_MS);
    const row = this.#db.prepare("select fingerprint, body from answer where key = ?").get(key);
    return row as KeptAnswer | undefined;
  }

  keepAnswer(key: string, { fingerprint, body }: KeptAnswer): void {
    this.#db
      .prepare("insert into answer (key, at, fingerprint, body) values (?, ?, ?, ?)")
      .run(key, this.#now(), fingerprint, body);
  }

  /** Empties the tool and its logs. */
  reset(): void {
    this.#db.exec(
      "delete from subscriber; delete from change; delete from answer; delete from sqlite_sequence",
    );
    this.requests.clear();
  }

  #read(tail: string, ...values: (string | number)[]): Subscriber<Row>[] {
    const rows = this.#db.prepare(`select * from subscriber ${tail}`).all(...values);
    return rows.map((row) => ({
      row: JSON.parse(String(row.body)) as Row,
      receipt: String(row.receipt),
      updatedAt: Number(row.updated_at),
    }));
  }

  /** Notes a change and gives its receipt: the day in Japan and a running number. */
  #change(externalId: string, kind: Change["kind"]): string {
    const { lastInsertRowid } = this.#db
      .prepare("insert into change (at, external_id, kind, receipt) values (?, ?, ?, '')")
      .run(this.#now(), externalId, kind);
    const receipt = `${this.#receiptPrefix}-${day(this.#now())}-${String(lastInsertRowid).padStart(6, "0")}`;
    this.#db
      .prepare("update change set receipt = ? where number = ?")
      .run(receipt, lastInsertRowid);
    this.#db.exec(
      `delete from change where number <= (select max(number) from change) - ${CHANGES_KEPT}`,
    );
    return receipt;
  }
}

const path = (field: string): string => `'$.${field}'`;

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short" });
const day = (ms: number): string => DAY.format(ms).replaceAll("-", "");
