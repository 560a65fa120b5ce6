/// <reference lib="dom" />
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";

/** States of pages that this worker has looked at and found nothing in; a worker has one width. */
const known = new Set<string>();

/**
 * Runs `look` at a page unless the same state of it was looked at before. Journeys come to the same pages again
 * and again; what looks the same needs to be looked at once. Two states are the same when their markup is, with
 * or without scripts, but for what is each citizen's own: addresses, numbers, and where links and forms lead.
 */
export async function onceEachState(page: Page, look: () => Promise<void>): Promise<void> {
  const state = await stateOf(page);
  if (known.has(state)) return;
  await look();
  known.add(state);
}

async function stateOf(page: Page): Promise<string> {
  const markup = await page.locator("html").evaluate((html) => {
    const copy = html.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll("script, link, meta")) other.remove();
    for (const element of copy.querySelectorAll("*")) {
      for (const name of ["href", "src", "action", "value", "nonce"]) {
        if (element.hasAttribute(name)) element.setAttribute(name, "");
      }
    }
    return copy.outerHTML;
  });
  const scripts = await page.evaluate("!matchMedia('(scripting: none)').matches");
  const alike = markup.replaceAll(/[\w.+-]+@[\w.-]+/g, "@").replaceAll(/\d+/g, "0");
  const width = page.viewportSize()?.width;
  return createHash("sha256").update(`${width} ${scripts} ${alike}`).digest("base64");
}
