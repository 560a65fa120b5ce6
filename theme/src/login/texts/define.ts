/** Languages the pages are written in. With one more here the compiler asks for it in every text. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { ja: "日本語", en: "English" };

/**
 * A page's texts by language. `{0}`, `{1}` … stand for values. `easy` is やさしい日本語: short sentences of
 * everyday words, for readers who are learning Japanese and for everyone who likes it simple.
 */
export type Texts<Key extends string> = Record<Language, Record<Key, string>> & {
  easy?: Record<Key, string>;
};

/** Looks a text up and puts the values in. */
export type Translate<Key extends string> = (key: Key, ...values: (string | number)[]) => string;

/** Declares a page's texts; every language must have the same keys. */
export function defineTexts<const Key extends string>(texts: Texts<Key>): Texts<Key> {
  return texts;
}

/** Makes one of something for each language. */
export function byLanguage<Made>(make: (language: Language) => Made): Record<Language, Made> {
  return { ja: make("ja"), en: make("en") };
}

/** Binds texts to a language. */
export function translator<Key extends string>(
  texts: Texts<Key>,
  language: Language,
): Translate<Key> {
  return (key, ...values) =>
    texts[language][key].replace(/\{(\d+)\}/g, (hole, index: string) =>
      String(values[Number(index)] ?? hole),
    );
}
