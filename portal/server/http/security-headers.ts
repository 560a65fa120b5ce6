import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet, { type HelmetOptions } from "helmet";

/** Content-Security-Policy Level 3 of the portal's pages. */
export function contentSecurityPolicy(issuer: string, publicUrl: string, nonce: string) {
  const secure = publicUrl.startsWith("https:");
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", `'nonce-${nonce}'`],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    // The sign-out form is answered by a redirect to the identity provider, and Chromium holds
    // redirects of a form to this list as well.
    formAction: ["'self'", new URL(issuer).origin],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  };
}

/** Sets security headers; the page's nonce is left in `response.locals.nonce`. */
export function securityHeaders(issuer: string, publicUrl: string): RequestHandler {
  const secure = publicUrl.startsWith("https:");
  const fixed: HelmetOptions = {
    // `same-origin`, not `no-referrer`: with the latter a form of our own would come with `Origin: null`.
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 60 * 60 } : false,
    xFrameOptions: { action: "deny" },
  };
  return (request, response, next) => {
    const nonce = randomBytes(18).toString("base64");
    response.locals["nonce"] = nonce;
    response.setHeader(
      "Permissions-Policy",
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    );
    const directives = contentSecurityPolicy(issuer, publicUrl, nonce);
    helmet({ ...fixed, contentSecurityPolicy: { useDefaults: false, directives } })(
      request,
      response,
      next,
    );
  };
}
