/** Where a sign-in leads when nothing (or nothing acceptable) is asked for. */
export const HOME = "/home";

/** The one page under `/auth/` that only shows; the others act. */
const SIGNED_OUT = "/auth/signed-out";

/** The path to return to after sign-in, only if it stays on this site; {@link HOME} otherwise. */
export function returnPath(wished: string | null | undefined): string {
  const url = onThisSite(wished);
  // Leading back into the sign-in would go round in circles.
  if (!url || url.pathname === "/" || url.pathname.startsWith("/auth/")) return HOME;
  return url.pathname + url.search;
}

/** The path of the page that a form stood on, only if it is a page of this site; `/` otherwise. */
export function samePage(wished: string | null | undefined): string {
  const url = onThisSite(wished);
  const acts = url?.pathname.startsWith("/auth/") && url.pathname !== SIGNED_OUT;
  return !url || acts ? "/" : url.pathname + url.search;
}

/**
 * An address such as `//evil.example`, `/\evil.example` or one with control characters, which browsers
 * drop, is a path to the eye and another site to the browser (CWE-601).
 */
function onThisSite(wished: string | null | undefined): URL | undefined {
  if (!wished || wished.length > 512 || !/^\/[\w\-./?=&%]*$/.test(wished)) return undefined;
  const base = "https://portal.invalid";
  const url = URL.canParse(wished, base) ? new URL(wished, base) : undefined;
  return url?.origin === base && !url.pathname.startsWith("//") ? url : undefined;
}
