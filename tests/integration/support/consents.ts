import type { Page, Visitor } from "../../support/visitor.ts";

/**
 * Agrees to everything where a sign-in has come to the page of consents; gives the page after it. Any
 * other page is given back as it is: who has agreed before is not asked.
 */
export async function agreeToAll(visitor: Visitor, page: Page): Promise<Page> {
  if (!isConsentPage(page)) return page;
  return await visitor.submit(page, { consent: askedPurposes(page) });
}

/** Whether a page asks for consents. */
export const isConsentPage = ({ html }: Page): boolean => html.includes('name="consent"');

/** Codes of the purposes that the page asks for, in its order. */
export function askedPurposes({ html }: Page): string[] {
  return checkboxes(html).map((box) => /\svalue="([^"]*)"/.exec(box)?.[1] ?? "");
}

/** Codes of the purposes whose box is ticked when the page opens. */
export function tickedPurposes(page: Page): string[] {
  const codes = askedPurposes(page);
  return codes.filter((_, index) => /\schecked\b/.test(checkboxes(page.html)[index] ?? ""));
}

const checkboxes = (html: string): string[] =>
  [...html.matchAll(/<input\b[^>]*\sname="consent"[^>]*>/g)].map(([box]) => box);
