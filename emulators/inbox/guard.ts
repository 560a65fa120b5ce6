import type { createAPIServer } from "@maildev/api";
import { isForeignBrowserRequest, namesThisMachine } from "../shared/local-only.ts";

/** The Fastify instance that maildev serves its page with. */
export type Web = ReturnType<typeof createAPIServer>["server"];

// Mails bring inline styles; nothing they or the page name is loaded from outside.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

const safeMethods = new Set(["GET", "HEAD"]);

/** Answers this machine only, its own pages only where something changes, with strict headers. */
export function guard(web: Web): void {
  web.addHook("onRequest", async (request, reply) => {
    reply.headers({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cache-Control": "no-store",
    });
    if (!namesThisMachine(request.headers)) {
      return reply
        .status(421)
        .send({ error: "misdirected_request", message: "This inbox answers localhost only." });
    }
    if (!safeMethods.has(request.method) && isForeignBrowserRequest(request.headers)) {
      return reply.status(403).send({
        error: "forbidden",
        message: "Requests from other web sites are refused. Nothing was changed.",
      });
    }
  });
  // WebSockets know no CORS; without this any site could watch mails arrive.
  web.server.on("upgrade", (request, socket) => {
    const { headers } = request;
    if (!namesThisMachine(headers) || isForeignBrowserRequest(headers)) socket.destroy();
  });
}
