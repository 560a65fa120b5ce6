import type { Request } from "express";
import { LANGUAGES, LOCALES, type Language } from "@machi-id/languages";
import { isLanguage, languageOfTag } from "../../app/texts/define.ts";

const NAME = "machi_language";
/** Follows a language in the cookie that the account has told, rather than the switch of the portal. */
const OF_ACCOUNT = ".account";
const YEAR_S = 365 * 24 * 60 * 60;

/** What the portal knows of its reader's language. */
export interface ReaderLanguage {
  language: Language;
  /** Chosen in the portal since the last sign-in: the account does not know of it yet. */
  chosenHere: boolean;
}

/**
 * The language to answer in: the one chosen on an earlier page or told by the account at sign-in, whichever
 * was later; else the one the browser asks for (RFC 9110 §12.5.4), else the first of the portal's.
 */
export function languageOf(request: Pick<Request, "get" | "acceptsLanguages">): ReaderLanguage {
  const kept = readLanguageCookie(request.get("cookie"));
  if (kept) return kept;
  const asked = request.acceptsLanguages(LANGUAGES.map((language) => LOCALES[language]));
  return { language: languageOfTag(asked) ?? LANGUAGES[0], chosenHere: false };
}

function readLanguageCookie(cookieHeader: string | undefined): ReaderLanguage | undefined {
  for (const pair of (cookieHeader ?? "").split(";")) {
    const [name, value = ""] = pair.trim().split("=", 2);
    if (name !== NAME) continue;
    const chosenHere = !value.endsWith(OF_ACCOUNT);
    const language = chosenHere ? value : value.slice(0, -OF_ACCOUNT.length);
    if (isLanguage(language)) return { language, chosenHere };
  }
  return undefined;
}

/** `Set-Cookie` value that keeps the choice for a year. It says nothing of who chose. */
export const languageCookie = (language: Language) => setCookie(language, `Max-Age=${YEAR_S}; `);

/** `Set-Cookie` value for the language of who has signed in, until the browser is closed. */
export const accountLanguageCookie = (language: Language) => setCookie(language + OF_ACCOUNT, "");

const setCookie = (value: string, lifetime: string) =>
  `${NAME}=${value}; Path=/; ${lifetime}Secure; HttpOnly; SameSite=Lax`;
