import type { Logger } from "@machi-id/runtime";
import { UnavailableError } from "../server/errors.ts";

/** What a card shows: what its source gave, or that it gave nothing. */
export type FromSource<T> = { state: "there"; value: T } | { state: "away" };

/** Asks one source of a page made of several. Its being away is part of the answer. */
export async function fromSource<T>(logger: Logger, ask: () => Promise<T>): Promise<FromSource<T>> {
  try {
    return { state: "there", value: await ask() };
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    logger.warn({ err: error.cause, source: error.source }, "a card has no source");
    return { state: "away" };
  }
}
