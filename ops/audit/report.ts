import type { Finding, Range, Verification } from "./verify.ts";

/** A verification in words: what is damaged by number, what is not, and the last seal. */
export function inWords(verification: Verification): string[] {
  const { findings, undamaged, purged, seals, lines, unsealed, head } = verification;
  return [
    ...findings.map(findingInWords),
    ...(undamaged.length > 0 ? [`Undamaged: lines ${ranges(undamaged)}.`] : []),
    ...(purged.length > 0 ? [`Removed by the retention: lines ${ranges(purged)}.`] : []),
    `${lines} lines, ${seals} seals, ${unsealed} lines not sealed yet.`,
    ...(head ? [`Last seal: ${head.no} ${head.mac}`] : []),
    findings.length === 0
      ? "The audit log is whole."
      : `The audit log is damaged: ${findings.length} findings.`,
  ];
}

function findingInWords(finding: Finding): string {
  switch (finding.what) {
    case "line":
      return `Line ${finding.id} ${{ altered: "was altered", missing: "is missing", inserted: "was put in" }[finding.how]}.`;
    case "seal":
      return `Seal ${finding.no} ${{ altered: "was altered", missing: "is missing", "out of chain": "does not follow the one before it" }[finding.how]}.`;
    case "cut":
      return `The end was cut off: seal ${finding.no}, which an earlier verification saw, is gone.`;
    case "silent":
      return `Nothing was sealed since ${finding.since.toISOString()}: the sealing does not run, or the end was cut off.`;
  }
}

const ranges = (all: readonly Range[]): string =>
  all.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
