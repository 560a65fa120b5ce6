import { fileURLToPath } from "node:url";
import type { NextFunction, Request, Response } from "express";
import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** Where {@link sharedAssets} is mounted by every emulator. */
export const sharedAssetsPath = "/_shared";

/** Folder of the style sheet that all emulator pages have in common. */
export const sharedAssets = fileURLToPath(new URL("./assets/", import.meta.url));

export interface Page {
  title: string;
  /** Paths of further style sheets, same origin. */
  styles?: readonly string[];
  /** Paths of module scripts, same origin; the page must work without them. */
  scripts?: readonly string[];
  bodyClass?: string;
  body: Html;
}

/** The document around an emulator's page: language, viewport, style sheets, landmarks. */
export function page({ title, styles = [], scripts = [], bodyClass = "", body }: Page): string {
  const links = [`${sharedAssetsPath}/base.css`, ...styles];
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="${sharedAssetsPath}/icon.svg" type="image/svg+xml" />
        ${links.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body class="${bodyClass}">
        ${body}
      </body>
    </html>`.markup;
}

/**
 * Headers of every answer: nothing from outside is loaded, framed or sniffed, and nothing is cached.
 *
 * @param formTargets further origins a form may end at. Browsers apply `form-action` to the
 *   redirects that follow a submission as well, so a sign-in that ends at a relying party must
 *   name it.
 */
export function securityHeaders(formTargets: readonly string[] = []) {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    ["form-action 'self'", ...formTargets].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.set({
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cache-Control": "no-store",
    });
    next();
  };
}
