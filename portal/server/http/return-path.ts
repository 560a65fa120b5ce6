/** Where a sign-in leads when nothing (or nothing acceptable) is asked for. */
export const HOME = "/home";

/**
 * The path to return to after sign-in, only if it stays on this site; {@link HOME} otherwise.
 *
 * An address such as `//evil.example`, `/\evil.example` or one with control characters, which browsers
 * drop, is a path to the eye and another site to the browser (CWE-601).
 */
export function returnPath(wished: string | null | undefined): string {
  if (!wished || wished.length > 512 || !/^\/[\w\-./?=&%]*$/.test(wished)) return HOME;
  const base = "https://portal.invalid";
  const url = URL.canParse(wished, base) ? new URL(wished, base) : undefined;
  if (!url || url.origin !== base || url.pathname.startsWith("//")) return HOME;
  // Leading back into the sign-in would go round in circles.
  if (url.pathname === "/" || url.pathname.startsWith("/auth/")) return HOME;
  return url.pathname + url.search;
}
