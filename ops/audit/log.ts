import type { Line } from "./line.ts";
import type { Seal } from "./seal.ts";

/** What a verification reads; a database, or a list in a test. */
export interface AuditLog {
  /** All seals in the order of their numbers. */
  seals(): AsyncIterable<Seal>;
  /** Lines by number, both ends included, in order. */
  lines(from: number, to: number): Promise<readonly Line[]>;
  /** The log's own lines about what the retention removed. */
  purges(): Promise<readonly Line[]>;
  /** Numbers of lines that carry the event of an earlier line. */
  copies(): Promise<readonly number[]>;
}
