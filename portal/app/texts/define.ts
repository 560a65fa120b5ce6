import { LANGUAGES, LOCALES, type Language } from "@machi-id/languages";

/** The language that a tag stands for, if the portal is written in it. */
export const languageOfTag = (tag: unknown): Language | undefined =>
  LANGUAGES.find((language) => LOCALES[language] === tag);

/** True for the code of a language the portal is written in. */
export const isLanguage = (code: unknown): code is Language =>
  LANGUAGES.some((language) => language === code);

/**
 * Texts by language: strings, functions of strings and numbers that give one, and lists or groups of
 * these, the same in every language.
 */
export type Texts<T> = Readonly<Record<Language, T>>;

/** Declares texts. What Japanese has, the compiler asks of every other language. */
export function defineTexts<T extends object>(texts: {
  [L in Language]: L extends "ja" ? T : NoInfer<T>;
}): Texts<T> {
  return texts as Texts<T>;
}

/** Texts in one language, where no component reads them. Components call `useTexts`. */
export const textsIn = <T>(texts: Texts<T>, language: Language): T => texts[language];
