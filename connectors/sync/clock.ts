/** The longest that a row ever waits for its next attempt, and a connector for its tool. */
export const LONGEST_WAIT_MS = 3_600_000;
const LONGEST_WAIT = `interval '${LONGEST_WAIT_MS / 1000} seconds'`;

/**
 * SQL that is true once a moment that something waits for has come. A moment further ahead than anything
 * ever waits was written by a clock that has been set back since: waiting for it would be waiting for
 * nothing.
 *
 * @param moment a column or an expression of type `timestamptz`
 */
export const hasCome = (moment: string): string =>
  `(${moment} <= connectors.clock() or ${moment} > connectors.clock() + ${LONGEST_WAIT})`;
