import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { RequestLog } from "../shared/request-log.ts";
import { inTransaction, openToolDatabase } from "../shared/tool-database.ts";
import type { AppDefinition } from "./definition.ts";

/** Values of a record by field code, in kintone's forms. */
export type Values = Record<string, string | string[] | null>;

/** A record as it is stored; times in milliseconds since 1970. */
export interface StoredRecord {
  readonly id: number;
  readonly revision: number;
  readonly values: Values;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What happened to a record, for the page. */
export interface Change {
  readonly at: number;
  readonly recordId: number;
  readonly kind: "INSERT" | "UPDATE" | "DELETE";
  /** Codes of the fields that got another value. */
  readonly fields: readonly string[];
}

/** Requests of one app on one of kintone's days. */
export interface Usage {
  /** Start of the day: 09:00 in Japan. */
  readonly day: string;
  readonly requests: number;
  readonly limit: number;
  /** kintone sends a mail about this; it refuses nothing. */
  readonly over: boolean;
}

/** Requests a day and app in the standard course. */
const DAILY_LIMIT = 10_000;
/** Changes that are kept. */
const CHANGES_KEPT = 500;

const SCHEMA = `
  create table if not exists record (
    id integer primary key autoincrement, revision integer not null, body text not null,
    created_at integer not null, updated_at integer not null);
  create table if not exists change (
    at integer not null, record_id integer not null, kind text not null, fields text not null);
  create table if not exists usage (day text primary key, requests integer not null);
  create index if not exists record_updated on record (updated_at);`;

interface RecordRow {
  id: number;
  revision: number;
  body: string;
  created_at: number;
  updated_at: number;
}

/** The app's records, counters and logs in one SQLite file. */
export class KintoneStore {
  readonly requests: RequestLog;
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(dataDir: string, app: AppDefinition, now: () => number) {
    this.#now = now;
    this.#db = openToolDatabase(dataDir, "kintone.sqlite", SCHEMA);
    this.requests = new RequestLog(this.#db, now);
    for (const { code, unique } of Object.values(app.fields)) {
      if (unique) this.#db.exec(`create index if not exists "by_${code}" on record (${at(code)})`);
    }
  }

  close(): void {
    this.#db.close();
  }

  /** Runs `work`; if it throws, nothing of it stays. */
  transaction<T>(work: () => T): T {
    return inTransaction(this.#db, work);
  }

  find(id: number): StoredRecord | undefined {
    return this.select("id = ?", [id], "limit 1")[0];
  }

  findBy(uniqueField: string, value: string): StoredRecord | undefined {
    return this.select(`${at(uniqueField)} = ?`, [value], "limit 1")[0];
  }

  /** @param where and `tail` SQL made by this emulator, never a request's own text */
  select(where: string, values: SQLInputValue[] = [], tail = ""): StoredRecord[] {
    const rows = this.#db.prepare(`select * from record where ${where} ${tail}`).all(...values);
    return (rows as unknown as RecordRow[]).map((row) => ({
      id: row.id,
      revision: row.revision,
      values: JSON.parse(row.body) as Values,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
  }

  count(where = "true", values: SQLInputValue[] = []): number {
    const row = this.#db.prepare(`select count(*) as n from record where ${where}`).get(...values);
    return Number(row?.n);
  }

  insert(values: Values): StoredRecord {
    const now = this.#now();
    const { lastInsertRowid } = this.#db
      .prepare("insert into record (revision, body, created_at, updated_at) values (1, ?, ?, ?)")
      .run(JSON.stringify(values), now, now);
    const id = Number(lastInsertRowid);
    this.#change(id, "INSERT", Object.keys(values));
    return { id, revision: 1, values, createdAt: now, updatedAt: now };
  }

  /** kintone raises the revision on every update, one that changes nothing included. */
  update(before: StoredRecord, values: Values): StoredRecord {
    const now = this.#now();
    const revision = before.revision + 1;
    this.#db
      .prepare("update record set revision = ?, body = ?, updated_at = ? where id = ?")
      .run(revision, JSON.stringify(values), now, before.id);
    const changed = Object.keys(values).filter(
      (code) => JSON.stringify(values[code]) !== JSON.stringify(before.values[code]),
    );
    this.#change(before.id, "UPDATE", changed);
    return { ...before, revision, values, updatedAt: now };
  }

  remove(id: number): void {
    this.#db.prepare("delete from record where id = ?").run(id);
    this.#change(id, "DELETE", []);
  }

  /** Counts a request on kintone's day, which turns at 09:00 in Japan: midnight UTC. */
  countRequest(): void {
    this.#db
      .prepare(
        `insert into usage (day, requests) values (?, 1)
         on conflict (day) do update set requests = requests + 1`,
      )
      .run(this.#day());
  }

  usage(): Usage {
    const day = this.#day();
    const row = this.#db.prepare("select requests from usage where day = ?").get(day);
    const requests = Number(row?.requests ?? 0);
    return {
      day: `${day}T09:00+09:00`,
      requests,
      limit: DAILY_LIMIT,
      over: requests > DAILY_LIMIT,
    };
  }

  /** The newest changes. */
  changes(most: number): Change[] {
    const rows = this.#db.prepare("select * from change order by rowid desc limit ?").all(most);
    return rows.map((row) => ({
      at: Number(row.at),
      recordId: Number(row.record_id),
      kind: row.kind as Change["kind"],
      fields: String(row.fields).split(",").filter(Boolean),
    }));
  }

  /** Empties the app and its logs; record numbers start again. */
  reset(): void {
    this.#db.exec(`
      delete from record; delete from change; delete from usage; delete from sqlite_sequence;`);
    this.requests.clear();
  }

  #change(recordId: number, kind: Change["kind"], fields: readonly string[]): void {
    this.#db
      .prepare("insert into change (at, record_id, kind, fields) values (?, ?, ?, ?)")
      .run(this.#now(), recordId, kind, fields.join(","));
    this.#db.exec(
      `delete from change where rowid <= (select max(rowid) from change) - ${CHANGES_KEPT}`,
    );
  }

  #day(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}

/** SQL for the value of a field of the app. */
export const at = (code: string): string =>
  `json_extract(body, '$."${code.replace(/["']/g, "")}"')`;
