/**
 * Tidies a text typed by a person without changing who they are.
 *
 * Full-width Latin letters, digits and signs become half-width, half-width kana become full-width, and
 * runs of white space (the ideographic space included) one space. Kanji stay as typed: Unicode
 * normalisation (NFC as well as NFKC) would replace variant characters that people write their names with.
 */
export function tidyText(value: string): string {
  return value
    .replace(/[\uFF01-\uFF5E\uFF61-\uFF9F]+/gu, (run) => run.normalize("NFKC"))
    .replace(/\s+/gu, " ")
    .trim();
}

/** Tidies a reading: as {@link tidyText}, with hiragana written as katakana (平仮名→片仮名). */
export function tidyKana(value: string): string {
  return tidyText(value).replace(/[\u3041-\u3096]/gu, (kana) =>
    String.fromCodePoint(kana.codePointAt(0)! + 0x60),
  );
}

/** Tidies a postal code to its seven digits: `〒９９８－０１０２` → `9980102`. */
export function tidyPostalCode(value: string): string {
  return value.normalize("NFKC").replace(/[〒\s\-‐-―−ー]/gu, "");
}
