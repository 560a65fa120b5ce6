import { fill, lookUp } from "@machi-id/freemarker-pages/browser";
import type { Language } from "@machi-id/languages";

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
