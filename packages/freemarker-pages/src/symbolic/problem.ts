/** A page says something that cannot be told in FreeMarker. The build stops with it. */
export class PageProblem extends Error {
  override name = "PageProblem";
}

let place = "";

/** Remembers where in the pages' source the code is that runs now, for what goes wrong next. */
export function at(where: string): void {
  place = where;
}

/** @throws {PageProblem} naming the place in the source */
export function refuse(what: string): never {
  throw new PageProblem(`${place || "(unknown place)"}: ${what}`);
}

/** The place that was remembered last. */
export function lastPlace(): string {
  return place;
}
