/** Languages the portal is written in. The first is the one for readers of none of them. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { ja: "日本語", en: "English" };

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
