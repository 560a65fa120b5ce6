import type { DatabaseSync } from "node:sqlite";

/** A request, for the page: never its token, body or query. */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The refusal's code, or what became of the request. */
  readonly code: string | null;
}

/** Requests that are kept. */
const KEPT = 500;

/** The newest requests of an API, in a table of its emulator's database. */
export class RequestLog {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
    db.exec(`
      create table if not exists request (
        at integer not null, method text not null, path text not null, status integer not null,
        code text)`);
  }

  add({ method, path, status, code }: Omit<LoggedRequest, "at">): void {
    this.#db
      .prepare("insert into request (at, method, path, status, code) values (?, ?, ?, ?, ?)")
      .run(this.#now(), method, path, status, code);
    this.#db.exec(`delete from request where rowid <= (select max(rowid) from request) - ${KEPT}`);
  }

  /** @param most how many, newest first */
  newest(most: number): LoggedRequest[] {
    const rows = this.#db.prepare("select * from request order by rowid desc limit ?").all(most);
    return rows as unknown as LoggedRequest[];
  }

  clear(): void {
    this.#db.exec("delete from request");
  }
}
