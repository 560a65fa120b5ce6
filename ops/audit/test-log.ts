import { keyedHash, type AuditKeys } from "./keys.ts";
import { macOf, type Line } from "./line.ts";
import type { AuditLog } from "./log.ts";
import { macOfSeal, type Seal } from "./seal.ts";

/** Keys as after one rotation: new lines are made with `k2`. */
export const testKeys: AuditKeys = new Map([
  ["k2", keyedHash(Buffer.alloc(32, 2))],
  ["k1", keyedHash(Buffer.alloc(32, 1))],
]);

/** When the last of a test's lines was written. */
export const testNow = new Date("2026-11-23T12:00:00Z");

/** A line as the provider writes it. */
export function authenticLine(id: number, values: Partial<Line> = {}): Line {
  const line: Line = {
    id,
    event_id: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
    at: testNow,
    realm_id: "city",
    actor_kind: "citizen",
    actor_id: "hanako",
    subject_id: "hanako",
    event: "LOGIN",
    outcome: "success",
    error: null,
    client: "portal",
    network: "192.0.2.0/24",
    source: "s".repeat(43),
    device: "Safari / iOS",
    methods: "pwd email",
    session: null,
    correlation: "0".repeat(32),
    details: "{}",
    key_id: "k2",
    mac: "",
    ...values,
  };
  return { ...line, mac: macOf(line, testKeys)! };
}

/** A seal as the provider writes it, over all lines that are there. */
export function authenticSeal(
  lines: readonly Line[],
  range: { readonly from: number; readonly to: number },
  previous?: Seal,
  keyId = "k2",
): Seal {
  const sealed = lines.filter(({ id }) => id >= range.from && id <= range.to);
  const seal: Seal = {
    no: (previous?.no ?? 0) + 1,
    sealed_at: testNow,
    first_id: range.from,
    last_id: range.to,
    count: sealed.length,
    lines: sealed.map(({ id, mac }) => `${id}:${mac.slice(0, 16)}`).join(" "),
    previous: previous?.mac ?? "",
    key_id: keyId,
    mac: "",
  };
  return { ...seal, mac: macOfSeal(seal, testKeys)! };
}

/** A log in memory, to be damaged. */
export class TestLog implements AuditLog {
  written: Line[];
  sealed: Seal[];

  constructor(written: Line[], sealed: Seal[]) {
    this.written = written;
    this.sealed = sealed;
  }

  async *seals(): AsyncIterable<Seal> {
    yield* this.sealed;
  }

  lines(from: number, to: number): Promise<Line[]> {
    const found = this.written.filter(({ id }) => id >= from && id <= to);
    return Promise.resolve(found.sort((a, b) => a.id - b.id));
  }

  purges(): Promise<Line[]> {
    return Promise.resolve(this.written.filter(({ event }) => event === "AUDIT_LOG"));
  }

  copies(): Promise<number[]> {
    const seen = new Set<string>();
    const again = this.written.filter(({ event_id: id }) => seen.size === seen.add(id).size);
    return Promise.resolve(again.map(({ id }) => id));
  }
}
