import type { Response } from "express";

/** A page for what happens outside the application proper: no styles of its own to fail. */
export function sendPlainPage(
  response: Response,
  status: number,
  { title, text }: { title: string; text: string },
): void {
  response
    .status(status)
    .set({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" })
    .type("html")
    .send(
      `<!doctype html><html lang="ja"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>` +
        `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">最初の画面へ</a></p></main></body></html>`,
    );
}
