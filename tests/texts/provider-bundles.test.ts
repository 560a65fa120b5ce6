import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = new URL(
  "../../keycloak/src/main/resources/theme-resources/messages/",
  import.meta.url,
);

/** Keys and texts of a bundle in their order; a key that stands twice comes twice. */
function entriesOf(locale: string): [key: string, text: string][] {
  const source = readFileSync(
    fileURLToPath(new URL(`messages_${locale}.properties`, folder)),
    "utf8",
  );
  return source
    .split("\n")
    .filter((line) => /^[^#\s]/.test(line))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
}

const LOCALES = ["ja", "ja_XE", "en"] as const;
const bundles = Object.fromEntries(LOCALES.map((locale) => [locale, entriesOf(locale)]));
const holesIn = (text: string) => new Set(text.match(/\{\d[^}]*\}/g));

describe("PO-12: the provider's own texts", () => {
  it.each(LOCALES)("say the same things in %s, each once", (locale) => {
    const keys = bundles[locale]!.map(([key]) => key);
    expect(new Set(keys).size, "no key twice").toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(bundles.ja!.map(([key]) => key)));
  });

  it.each(LOCALES)("leave nothing untranslated in %s, and lose no value", (locale) => {
    const japanese = new Map(bundles.ja);
    for (const [key, text] of bundles[locale]!) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toBe(key);
      expect(holesIn(text), key).toEqual(holesIn(japanese.get(key) ?? ""));
      if (locale === "en")
        expect(text, key).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/);
    }
  });

  it.each(LOCALES)("quote as Java's MessageFormat does in %s", (locale) => {
    for (const [key, text] of bundles[locale]!) {
      const outsideQuotes = text.replaceAll("''", "").replace(/'[{}]'/g, "");
      expect(outsideQuotes, key).not.toContain("'");
    }
  });
});
