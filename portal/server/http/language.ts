import type { Request } from "express";
import { isLanguage, LANGUAGES, type Language } from "../../app/texts/define.ts";

const NAME = "machi_language";
const YEAR_S = 365 * 24 * 60 * 60;

/**
 * The language to answer in: the one chosen on an earlier page, else the one the browser asks for
 * (RFC 9110 §12.5.4), else the first of the portal's.
 */
export function languageOf(request: Pick<Request, "get" | "acceptsLanguages">): Language {
  const chosen = readLanguageCookie(request.get("cookie"));
  if (chosen) return chosen;
  const asked = request.acceptsLanguages([...LANGUAGES]);
  return isLanguage(asked) ? asked : LANGUAGES[0];
}

function readLanguageCookie(cookieHeader: string | undefined): Language | undefined {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === NAME && isLanguage(value)) return value;
  }
  return undefined;
}

/** `Set-Cookie` value that keeps the choice for a year. It says nothing of who chose. */
export const languageCookie = (language: Language) =>
  `${NAME}=${language}; Path=/; Max-Age=${YEAR_S}; Secure; HttpOnly; SameSite=Lax`;
