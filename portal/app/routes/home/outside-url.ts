/**
 * Where a link to another site leads. Inside LINE's in-app browser a site that fails there is opened in
 * the phone's own browser, which LINE does for addresses with `openExternalBrowser=1`.
 */
export function outsideUrl(
  { url, defaultBrowser }: { url: string; defaultBrowser: boolean },
  inLine: boolean,
): string {
  if (!inLine || !defaultBrowser) return url;
  const outside = new URL(url);
  outside.searchParams.set("openExternalBrowser", "1");
  return outside.href;
}
