import type { Metrics } from "./metrics.ts";

/** Where and with what a bench was run. */
export interface BenchRun {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The commit that was measured, short. */
  readonly commit: string;
  readonly machine: string;
  /** Groups that ended without their figures. */
  readonly failed: readonly string[];
}

/** The figures as a table for a terminal. */
export function table(metrics: Metrics): string {
  const rows = rowsOf(metrics);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(([name, value, unit, spread]) =>
      [name!.padEnd(widths[0]!), value!.padStart(widths[1]!), unit!.padEnd(widths[2]!), spread]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The dated report, as Markdown. */
export function markdown(metrics: Metrics, run: BenchRun): string {
  const rows = rowsOf(metrics).map(([name, ...rest]) => `| \`${name}\` | ${rest.join(" | ")} |`);
  const failed =
    run.failed.length > 0 ? `\nEnded without figures: ${run.failed.join(", ")}.\n` : "";
  return `# Bench of ${run.date}

Commit ${run.commit}; ${run.machine}. Ratios compare two things in one run and carry over to other machines; absolute times do not.
${failed}
| metric | value | unit | least to most |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function rowsOf(metrics: Metrics): string[][] {
  return Object.entries(metrics)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { value, unit, spread }]) => [
      name,
      figure(value),
      unit,
      `${figure(spread[0])} to ${figure(spread[1])}`,
    ]);
}

/** Three figures: more would claim what a shared machine cannot tell. */
function figure(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
