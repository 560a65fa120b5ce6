/**
 * Languages that citizens are spoken to in. The first is the one for readers of none of them. `easy` is
 * やさしい日本語: short sentences of everyday words, for readers who are learning Japanese and for everyone who
 * likes it simple.
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
 * The tags by which Keycloak knows the languages (BCP 47; docs/decisions/0018). Easy Japanese has none of its
 * own, so it is Japanese of the private region XE: Keycloak tells regions apart, but not scripts, and falls back
 * to the words of `ja`.
 */
export const LOCALES: Record<Language, string> = { ja: "ja", easy: "ja-XE", en: "en" };

/** The language of the words for who reads them aloud, and of dates: easy Japanese is Japanese. */
export const SPOKEN: Record<Language, "ja" | "en"> = { ja: "ja", easy: "ja", en: "en" };
