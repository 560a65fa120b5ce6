import { writeFileSync } from "node:fs";

/** One figure, with the least and the most of the repetitions it was taken from. */
export interface Metric {
  readonly value: number;
  readonly unit: string;
  readonly spread: readonly [number, number];
}

/** The median of repetitions, with their spread. */
export function medianOf(repetitions: readonly number[], unit: string): Metric {
  const sorted = ascending(repetitions);
  return { value: quantileOf(sorted, 0.5), unit, spread: [sorted[0]!, sorted.at(-1)!] };
}

/**
 * A quantile of all samples of several blocks, with the least and the most of the blocks' own.
 *
 * @param q 0.5 for the median, 0.99 for p99
 */
export function quantileOfBlocks(
  blocks: readonly (readonly number[])[],
  q: number,
  unit: string,
): Metric {
  const each = ascending(blocks.map((block) => quantileOf(ascending(block), q)));
  return {
    value: quantileOf(ascending(blocks.flat()), q),
    unit,
    spread: [each[0]!, each.at(-1)!],
  };
}

/** Hands the figures of a group to `npm run bench`. */
export function writeMetrics(metrics: Readonly<Record<string, Metric>>): void {
  const path = process.env.MACHI_BENCH_METRICS;
  if (path === undefined) throw new Error("Run it with `npm run bench -- --only <group>`.");
  writeFileSync(path, JSON.stringify(metrics));
}

/** @param sorted ascending and not empty; between two samples the nearer rank above counts */
function quantileOf(sorted: readonly number[], q: number): number {
  if (sorted.length === 0) throw new RangeError("There are no samples.");
  const middle = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(middle)]!, sorted[Math.ceil(middle)]!];
  return q === 0.5 ? (below + above) / 2 : above;
}

const ascending = (samples: readonly number[]) => [...samples].sort((a, b) => a - b);
