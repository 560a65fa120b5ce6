import { z } from "zod";

/** How many tests a suite ran, by how they ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int().default(0),
});

/** Counts of Vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { success, ...counted } = vitestReport.parse(report);
  return {
    passed: counted.numPassedTests,
    failed: success ? counted.numFailedTests : Math.max(1, counted.numFailedTests),
    skipped: counted.numPendingTests + counted.numTodoTests,
  };
}

const playwrightReport = z.object({
  errors: z.array(z.unknown()).default([]),
  stats: z.object({
    expected: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
    skipped: z.int(),
  }),
});

/** Counts of Playwright's JSON report. A test that passed only when repeated has failed. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * Counts of Surefire's reports.
 *
 * @param reports the texts of its TEST-*.xml files
 */
export function countSurefire(reports: readonly string[]): Counts {
  return sum(reports.map(countSurefireReport));
}

function countSurefireReport(xml: string): Counts {
  const head = /<testsuite\b[^>]*>/.exec(xml)?.[0] ?? "";
  const value = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  const failed = value("failures") + value("errors");
  const skipped = value("skipped");
  return { passed: value("tests") - failed - skipped, failed, skipped };
}

/** All counts together. */
export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skipped: all.reduce((total, { skipped }) => total + skipped, 0),
  };
}

/** Counts in words, e.g. "12 passed, 0 failed, 1 skipped". */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
