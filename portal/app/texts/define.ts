/** Languages the portal is written in. The first is the one for readers of none of them. */
export const LANGUAGES = ["ja", "easy", "en"] as const;
/** `easy` is やさしい日本語: short sentences of everyday words. */
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ja: "日本語",
  easy: "やさしい日本語",
  en: "English",
};

/** The tags by which the identity provider knows the languages (BCP 47; docs/decisions/0018). */
export const LOCALES: Record<Language, string> = { ja: "ja", easy: "ja-XE", en: "en" };

/** The language of the words for who reads them aloud, and of dates: easy Japanese is Japanese. */
export const SPOKEN: Record<Language, "ja" | "en"> = { ja: "ja", easy: "ja", en: "en" };

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
