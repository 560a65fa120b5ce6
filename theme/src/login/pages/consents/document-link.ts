/**
 * Where a link to a document leads from this page. LINE's in-app browser has no tabs: there the
 * document would take the page's place, and the ticks with it. LINE opens addresses with
 * `openExternalBrowser=1` in the phone's own browser.
 */
export function documentLink(url: string, userAgent: string): string {
  if (!/\bLine\//i.test(userAgent)) return url;
  const outside = new URL(url);
  outside.searchParams.set("openExternalBrowser", "1");
  return outside.href;
}
