import type { Page, Visitor } from "../../support/visitor.ts";

/**
 * Takes the language switch of a page to English; gives the page after it.
 *
 * @throws when the page has none
 */
export async function readInEnglish(visitor: Visitor, { url, html }: Page): Promise<Page> {
  const href = /<a href="([^"]*)" lang="en"/.exec(html)?.[1];
  if (href === undefined) throw new Error(`No language switch at ${new URL(url).pathname}`);
  return await visitor.open(new URL(href.replaceAll("&amp;", "&"), url).href);
}
