import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds on a page (WCAG 2.2 A and AA, best practices): the rule, and where it is broken. */
export async function violationsOn(page: Page): Promise<string[]> {
  // matchMedia answers at once; where scripts are off, nothing that waits would ever answer.
  const scripts = await page.evaluate("!matchMedia('(scripting: none)').matches");
  return scripts ? analyze(page) : onCopy(page, analyze);
}

async function analyze(page: Page): Promise<string[]> {
  // Legacy: within the page itself. The other mode opens a second page to put frames together; ours have none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
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
