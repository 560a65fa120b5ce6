import type { CitizenState } from "../contract/index.ts";

/** What the ID platform says about the citizens that were asked for; every id is in one of the two. */
export interface CitizensRead {
  readonly citizens: ReadonlyMap<string, CitizenState>;
  /** Ids of people who are not citizens (any more): deleted, or staff. */
  readonly absent: ReadonlySet<string>;
}

/** One page of the walk through all citizens. */
interface CitizensPage {
  readonly citizens: readonly CitizenState[];
  /** Where the next page starts; null: this was the last. */
  readonly next: string | null;
}

/** Where citizens are read from. */
export interface CitizenReader {
  /**
   * Reads citizens as they are now, in one request.
   * @param ids at most 500
   * @throws {SourceError}
   */
  read(ids: readonly string[], signal: AbortSignal): Promise<CitizensRead>;
  /**
   * Reads the next page of all citizens in the order of their ids.
   * @throws {SourceError}
   */
  page(after: string | null, signal: AbortSignal): Promise<CitizensPage>;
}

/**
 * Calls back for all citizens, page by page.
 * @throws {SourceError} when the walk cannot be completed
 */
export async function forAllCitizens(
  reader: CitizenReader,
  signal: AbortSignal,
  visit: (citizens: readonly CitizenState[]) => void | Promise<void>,
): Promise<void> {
  let after: string | null = null;
  do {
    const page = await reader.page(after, signal);
    await visit(page.citizens);
    if (page.next !== null && page.next === after) {
      throw new SourceError(
        "walk-stuck",
        "The walk through the citizens does not get on; nothing was lost. Try again.",
      );
    }
    after = page.next;
  } while (after !== null);
}

/** The ID platform did not answer as it should; its message is for operators. */
export class SourceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "SourceError";
    this.code = code;
  }
}
