import type { Anchor } from "./anchor.ts";
import type { AuditKeys } from "./keys.ts";
import { isAuthentic, type Line } from "./line.ts";
import type { AuditLog } from "./log.ts";
import { macOfSeal, sealedLines, type Seal } from "./seal.ts";

/** What is wrong, in words that name the line or the seal. */
export type Finding =
  | { readonly what: "line"; readonly id: number; readonly how: "altered" | "missing" | "inserted" }
  | {
      readonly what: "seal";
      readonly no: number;
      readonly how: "altered" | "missing" | "out of chain";
    }
  /** The end was cut off: a seal that an earlier verification saw is gone. */
  | { readonly what: "cut"; readonly no: number }
  /** Nothing was sealed for longer than the sealing lets pass: it does not run, or the end was cut off. */
  | { readonly what: "silent"; readonly since: Date };

/** A range of numbers of lines, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Verification {
  readonly findings: readonly Finding[];
  /** Where every line is as it was written and none is missing or more. */
  readonly undamaged: readonly Range[];
  /** What the retention removed; its seals are intact. */
  readonly purged: readonly Range[];
  readonly seals: number;
  readonly lines: number;
  /** Lines written since the last seal; each is authentic, or is a finding. */
  readonly unsealed: number;
  /** The last seal, for the next verification to hold against. */
  readonly head: Anchor | undefined;
}

/** The sealing lets an hour pass when there is nothing to seal; twice that is too long. */
const longestSilenceMs = 2 * 60 * 60 * 1000;

/**
 * Verifies the whole log: every line by its authentication code, every seal by its own and by the
 * one before it, and each against the other. Gaps in the numbers are no damage: a number is used up
 * when a transaction is rolled back, and a sealed range says which numbers have lines.
 *
 * @param anchor the last seal that the last verification saw
 */
export async function verify(
  log: AuditLog,
  keys: AuditKeys,
  { now, anchor }: { readonly now: Date; readonly anchor?: Anchor | undefined },
): Promise<Verification> {
  const findings: Finding[] = [];
  const good: Range[] = [];
  const purged: Range[] = [];
  const purgedThrough = await lastPurgedSeal(log, keys);
  let previous: Seal | undefined;
  let lines = 0;
  let anchorSeen = anchor === undefined;

  for await (const seal of log.seals()) {
    if (anchor?.no === seal.no && anchor.mac === seal.mac) anchorSeen = true;
    const expectedNo = (previous?.no ?? 0) + 1;
    for (let no = expectedNo; no < seal.no; no++)
      findings.push({ what: "seal", no, how: "missing" });
    const isIntact = macOfSeal(seal, keys) === seal.mac;
    const isChained =
      seal.previous === (previous?.mac ?? "") && seal.first_id === (previous?.last_id ?? 0) + 1;
    if (!isIntact) findings.push({ what: "seal", no: seal.no, how: "altered" });
    else if (!isChained && seal.no === expectedNo)
      findings.push({ what: "seal", no: seal.no, how: "out of chain" });

    const found = await log.lines(seal.first_id, seal.last_id);
    lines += found.length;
    const isPurged = isIntact && found.length === 0 && seal.count > 0 && seal.no <= purgedThrough;
    const damaged = isPurged ? [] : damagedLines(seal, found, keys, isIntact);
    findings.push(...damaged);
    const range = { from: seal.first_id, to: seal.last_id };
    if (range.to >= range.from) {
      if (isPurged) purged.push(range);
      else if (isIntact) good.push(...without(range, damaged));
    }
    previous = seal;
  }

  const rest = await log.lines((previous?.last_id ?? 0) + 1, Number.MAX_SAFE_INTEGER);
  for (const line of rest) {
    if (!isAuthentic(line, keys)) findings.push({ what: "line", id: line.id, how: "altered" });
  }
  for (const id of await log.copies()) {
    const isKnown = findings.some((finding) => finding.what === "line" && finding.id === id);
    if (!isKnown) findings.push({ what: "line", id, how: "inserted" });
  }
  if (!anchorSeen && anchor) findings.push({ what: "cut", no: anchor.no });
  const oldest = previous?.sealed_at ?? rest[0]?.at;
  if (oldest && now.getTime() - oldest.getTime() > longestSilenceMs)
    findings.push({ what: "silent", since: oldest });

  return {
    findings,
    undamaged: joined(good),
    purged: joined(purged),
    seals: previous?.no ?? 0,
    lines: lines + rest.length,
    unsealed: rest.length,
    head: previous && { no: previous.no, mac: previous.mac },
  };
}

function damagedLines(
  seal: Seal,
  found: readonly Line[],
  keys: AuditKeys,
  isSealIntact: boolean,
): Extract<Finding, { what: "line" }>[] {
  const damaged: Extract<Finding, { what: "line" }>[] = [];
  const sealed = isSealIntact ? sealedLines(seal) : undefined;
  for (const line of found) {
    const mac = sealed?.get(line.id);
    if (sealed && mac === undefined) damaged.push({ what: "line", id: line.id, how: "inserted" });
    else if (!isAuthentic(line, keys) || !line.mac.startsWith(mac ?? ""))
      damaged.push({ what: "line", id: line.id, how: "altered" });
    sealed?.delete(line.id);
  }
  for (const id of sealed?.keys() ?? []) damaged.push({ what: "line", id, how: "missing" });
  return damaged.sort((a, b) => a.id - b.id);
}

/** The last seal whose lines the retention has removed, by its own authentic records; 0 for none. */
async function lastPurgedSeal(log: AuditLog, keys: AuditKeys): Promise<number> {
  const records = (await log.purges()).filter((line) => isAuthentic(line, keys));
  const seals = records.map(({ details }) =>
    Number((JSON.parse(details) as { through_seal?: string }).through_seal ?? 0),
  );
  return Math.max(0, ...seals);
}

function without(range: Range, damaged: readonly { readonly id: number }[]): Range[] {
  const parts: Range[] = [];
  let from = range.from;
  for (const { id } of damaged) {
    if (id > from) parts.push({ from, to: id - 1 });
    from = id + 1;
  }
  if (from <= range.to) parts.push({ from, to: range.to });
  return parts;
}

function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges) {
    const last = all.at(-1);
    if (last && last.to + 1 === range.from) all[all.length - 1] = { from: last.from, to: range.to };
    else all.push(range);
  }
  return all;
}
