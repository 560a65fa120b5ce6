/** Bounds of a back-off, in milliseconds. */
export interface BackoffBounds {
  readonly first: number;
  readonly longest: number;
}

/**
 * Milliseconds to wait after `failures` failures in a row: doubling, capped, and between half and all of
 * that at random, so that workers who failed together do not come back together.
 *
 * @param failures 1 after the first failure
 * @param random a number in [0, 1)
 */
export function backoffMs(
  failures: number,
  { first, longest }: BackoffBounds,
  random: number = Math.random(),
): number {
  const whole = Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(whole / 2 + (whole / 2) * random);
}
