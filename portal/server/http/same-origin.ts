import type { RequestHandler } from "express";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** What a browser says of where a request comes from. */
interface Provenance {
  method: string;
  origin: string | undefined;
  fetchSite: string | undefined;
}

/**
 * True when a request that changes something may come from this site's own pages: by `Origin` if the
 * browser sends it, else by `Sec-Fetch-Site` (W3C Fetch Metadata). Browsers too old for either are left
 * to the SameSite cookie and the token in the form.
 */
export function isSameOrigin(
  publicOrigin: string,
  { method, origin, fetchSite }: Provenance,
): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  if (origin !== undefined) return origin === publicOrigin;
  return fetchSite === undefined || fetchSite === "same-origin" || fetchSite === "none";
}

/**
 * Turns away what another site's page makes the browser send.
 *
 * @param serverToServer paths called by servers, which prove themselves in another way
 */
export function sameOriginGuard(
  publicUrl: string,
  serverToServer: readonly string[],
  refuse: RequestHandler,
): RequestHandler {
  const publicOrigin = new URL(publicUrl).origin;
  return (request, response, next) => {
    const provenance = {
      method: request.method,
      origin: request.get("origin"),
      fetchSite: request.get("sec-fetch-site"),
    };
    const allowed = serverToServer.includes(request.path) || isSameOrigin(publicOrigin, provenance);
    return allowed ? next() : refuse(request, response, next);
  };
}
