/// <reference lib="dom" />
import { expect, type Page } from "@playwright/test";

const sent = new WeakMap<Page, Promise<string>>();

/** Keeps the HTML of each page that a browser is sent, for `expectAsSent`. */
export function keepWhatIsSent(page: Page): void {
  page.on("response", (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    if (response.headers()["content-type"]?.startsWith("text/html")) {
      sent.set(
        page,
        response.text().catch(() => ""),
      );
    }
  });
}

/**
 * A sign-in page is the same as the server has sent it after the scripts have taken it over, but for what
 * says that only scripts change it (`data-scripted`) and what only those without scripts see.
 */
export async function expectAsSent(page: Page): Promise<void> {
  const ours = (await page.locator("script#context").count()) > 0;
  const scripts = await page.evaluate("!matchMedia('(scripting: none)').matches");
  const html = await sent.get(page);
  if (!ours || !scripts || !html) return;
  await expect(page.locator("#root[data-scripts=on]")).toBeAttached();
  const [before, now] = await page.evaluate((source) => {
    const piecesOf = (document: Document) => {
      const root = document.getElementById("root")!.cloneNode(true) as Element;
      for (const other of root.querySelectorAll("noscript, [data-scripted]")) other.remove();
      return root.innerHTML.split(/(?=<)/);
    };
    return [
      piecesOf(new DOMParser().parseFromString(source, "text/html")),
      piecesOf(document),
    ] as const;
  }, html);
  expect(now, "scripts change nothing of what the server has sent").toEqual(before);
}
