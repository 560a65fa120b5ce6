/** This part of what a tool holds may be deleted by one comparison without asking staff. */
const MOST_SHARE = 0.01;
/** So many may be deleted in any case: in a small town one per cent is nobody. */
const ALWAYS = 20;

/**
 * True when a comparison may delete so much by itself. A mistake in the city pack, a restored backup or a
 * wrong app would otherwise empty a tool in a night.
 *
 * @param held how many citizens the tool holds
 */
export const mayDelete = (deletions: number, held: number): boolean =>
  deletions <= Math.max(ALWAYS, held * MOST_SHARE);
