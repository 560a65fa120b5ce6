import type { Request, Response } from "express";
import { SPOKEN } from "@machi-id/languages";
import { textsIn } from "../../app/texts/define.ts";
import { languageOf } from "./language.ts";
import { plainPageTexts } from "./plain-page.texts.ts";

type PlainPage = Exclude<keyof typeof plainPageTexts.ja, "toStart">;

/** A page for what happens outside the application proper: no styles of its own to fail. */
export function sendPlainPage(
  request: Request,
  response: Response,
  status: number,
  page: PlainPage,
): void {
  const { language } = languageOf(request);
  const { toStart, [page]: content } = textsIn(plainPageTexts, language);
  const { title, text } = content;
  response
    .status(status)
    .set({
      "Cache-Control": "no-store",
      "Content-Language": SPOKEN[language],
      "X-Robots-Tag": "noindex",
    })
    .vary("Accept-Language, Cookie")
    .type("html")
    .send(
      `<!doctype html><html lang="${SPOKEN[language]}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>` +
        `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${toStart}</a></p></main></body></html>`,
    );
}
