import type { IncomingHttpHeaders } from "node:http";
import type { NextFunction, Request, Response } from "express";

const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

function hostnameOf(authority: string): string {
  return authority.replace(/:\d+$/, "").toLowerCase();
}

/**
 * Whether a request names this machine as its host. A page of a foreign site that had its name
 * resolve to the loopback address (DNS rebinding) names itself.
 */
export function namesThisMachine(headers: IncomingHttpHeaders): boolean {
  return headers.host !== undefined && localNames.has(hostnameOf(headers.host));
}

/**
 * Whether a foreign web site made the browser send this. Browsers say so in `Sec-Fetch-Site`; for
 * older ones `Origin` decides. Tools that are no browser send neither and pass.
 */
export function isForeignBrowserRequest(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "cross-site";
  const origin = headers.origin;
  if (origin === undefined) return false;
  // "null": a sandboxed page; nothing here is meant for one.
  return !URL.canParse(origin) || !localNames.has(hostnameOf(new URL(origin).host));
}

/** Express middleware that answers this machine only. */
export function localOnly(request: Request, response: Response, next: NextFunction): void {
  if (namesThisMachine(request.headers)) return next();
  response
    .status(421)
    .json({ error: "misdirected_request", message: "This emulator answers localhost only." });
}

/** Express middleware for anything that changes state: refuses what a foreign site submitted. */
export function ownPagesOnly(request: Request, response: Response, next: NextFunction): void {
  if (!isForeignBrowserRequest(request.headers)) return next();
  response.status(403).json({
    error: "forbidden",
    message: "Requests from other web sites are refused. Nothing was changed.",
  });
}
