import { fill, lookUp } from "@machi-id/freemarker-pages/browser";

/**
 * Languages the pages are written in; `easy` is やさしい日本語: short sentences of everyday words, for readers
 * who are learning Japanese and for everyone who likes it simple.
 */
export const LANGUAGES = ["ja", "easy", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  ja: "日本語",
  easy: "やさしい日本語",
  en: "English",
};

/**
 * The tags by which Keycloak knows the languages. Easy Japanese has none of its own, so it is Japanese of
 * the private region XE: Keycloak tells regions apart, but not scripts, and falls back to the words of `ja`.
 */
export const LOCALES: Record<Language, string> = { ja: "ja", easy: "ja-XE", en: "en" };

/** The language of the words for who reads them aloud: easy Japanese is Japanese. */
export const SPOKEN: Record<Language, "ja" | "en"> = { ja: "ja", easy: "ja", en: "en" };

/** A page's texts by language. `{0}`, `{1}` … stand for values. */
export type Texts<Key extends string> = Record<Language, Record<Key, string>>;

/** Looks a text up and puts the values in. */
export type Translate<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

/** Declares a page's texts; every language must have the same keys. */
export function defineTexts<const Key extends string>(texts: Texts<Key>): Texts<Key> {
  return texts;
}

/** Makes one of something for each language. */
export function byLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
  return { ja: make("ja"), easy: make("easy"), en: make("en") };
}

/** Binds texts to a language. */
export function translator<Key extends string>(
  texts: Texts<Key>,
  language: Language,
): Translate<Key> {
  const table = texts[language];
  return (key, ...values) => fill(lookUp(table, key), values);
}
