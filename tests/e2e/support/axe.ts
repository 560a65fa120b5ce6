import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page (WCAG 2.2 A and AA, best practices): the rule, and where it is broken. */
export async function violationsOn(page: Page): Promise<string[]> {
  // matchMedia answers at once; where scripts are off, nothing that waits would ever answer.
  const scripts = await page.evaluate("!matchMedia('(scripting: none)').matches");
  return scripts ? analyze(page) : onCopy(page, analyze);
}

/**
 * What axe finds in a mail that is shown as a page (WCAG 2.2 A and AA). The best practices are left out: they
 * speak of the regions of a page, and a mail stands within somebody else's.
 */
export async function violationsInMail(page: Page): Promise<string[]> {
  const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  return found(new AxeBuilder({ page }).withTags(levels));
}

async function analyze(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }));
}

async function found(axe: AxeBuilder): Promise<string[]> {
  // Legacy: within the page itself. The other mode opens a second page to put frames together; ours have none.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** axe is a script: it looks at the page as it stands without scripts, in a browser that has them. */
async function onCopy<T>(page: Page, look: (copy: Page) => Promise<T>): Promise<T> {
  const html = await page.content();
  const body = html
    .replaceAll(/<script\b[^>]*>[^]*?<\/script>/g, "")
    .replaceAll(/<\/?noscript[^>]*>/g, "");
  const browser = page.context().browser()!;
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    javaScriptEnabled: true,
  });
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body }),
    );
    await copy.goto(page.url());
    return await look(copy);
  } finally {
    await context.close();
  }
}
