/** How well a number tells two groups apart, with the bounds of the 95 % interval. */
export interface Auc {
  /** 0.5: not at all; 1 or 0: always. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Area under the ROC curve by which `positives` are told from `negatives` by being greater: the
 * Mann-Whitney statistic, ties counted half. The interval is that of Hanley and McNeil, "The meaning and use
 * of the area under a receiver operating characteristic (ROC) curve", Radiology 143 (1982), with the
 * standard error of an area of 0.5 or more (the curve turned over where it is less).
 */
export function auc(positives: readonly number[], negatives: readonly number[]): Auc {
  const [m, n] = [positives.length, negatives.length];
  if (m === 0 || n === 0) throw new RangeError("Both groups need samples.");
  const value = wins(positives, negatives) / (m * n);
  const a = Math.max(value, 1 - value);
  const q1 = a / (2 - a);
  const q2 = (2 * a * a) / (1 + a);
  const variance = (a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (m * n);
  const margin = 1.96 * Math.sqrt(variance);
  return { value, low: Math.max(0, value - margin), high: Math.min(1, value + margin) };
}

/** Pairs in which the positive one is greater; equal ones count half. */
function wins(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = [...negatives].sort((a, b) => a - b);
  return positives
    .map((value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / 2)
    .reduce((sum, each) => sum + each, 0);
}

/** How many of `sorted` are below a value, or not above it. */
function countBelow(sorted: readonly number[], value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
