import type { LedgerRow } from "./ledger-rows.ts";

/** A citizen without a ledger row. */
export interface UnknownCitizen {
  readonly citizenId: string;
  /** The key under which the tool holds a record of them all the same: the ledger has been lost. */
  readonly toolKey: string | null;
}

/** What a comparison of a tool with the citizens has found; nothing of it is repaired yet. */
export interface Findings {
  /** Citizens walked. */
  citizens: number;
  /** Records that the tool holds; null: it cannot list. */
  listed: number | null;
  /** Records under keys that are not of our form: somebody else's, and left alone. */
  foreign: number;
  /** Rows whose key cannot be opened. */
  unreadable: number;
  /** The tool holds nothing where it should. */
  readonly missing: Set<LedgerRow>;
  /** The tool holds something else than it was told last. */
  readonly differing: Set<LedgerRow>;
  /** Citizens of whom the tool should be told, and the ledger knows nothing. */
  readonly unknown: Set<UnknownCitizen>;
  /** Citizens of whom the tool should be told something else, and nobody marked them changed. */
  readonly changed: Set<LedgerRow>;
  /** People of whom the tool may know nothing any more, and it was not told so. */
  readonly gone: Set<LedgerRow>;
  /** Keys of our form in the tool that the ledger does not know. */
  readonly orphans: Set<string>;
  /** Rows of people who left, of whom the tool has long confirmed that it holds nothing. */
  readonly departed: Set<LedgerRow>;
}

/** The numbers of findings, as they are stored and shown. */
export type Counts = Readonly<Record<keyof Findings, number | null>>;

export const noFindings = (): Findings => ({
  citizens: 0,
  listed: null,
  foreign: 0,
  unreadable: 0,
  missing: new Set(),
  differing: new Set(),
  unknown: new Set(),
  changed: new Set(),
  gone: new Set(),
  orphans: new Set(),
  departed: new Set(),
});

export const countsOf = (findings: Findings): Counts =>
  Object.fromEntries(
    Object.entries(findings).map(([kind, found]) => [
      kind,
      found instanceof Set ? found.size : (found as number | null),
    ]),
  ) as Counts;

/** Ids of the first citizens of each kind, for staff who look at what would be done. */
export const examplesOf = (findings: Findings, most: number): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(findings)
      .filter((entry): entry is [string, Set<UnknownCitizen | string>] => entry[1] instanceof Set)
      .filter(([, found]) => found.size > 0)
      .map(([kind, found]) => [
        kind,
        [...found].slice(0, most).map((one) => (typeof one === "string" ? one : one.citizenId)),
      ]),
  );
