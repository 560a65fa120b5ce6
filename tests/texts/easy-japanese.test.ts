import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fromProperties } from "../../theme/scripts/properties.ts";
import { serverMessages } from "../../theme/src/login/messages/index.ts";
import { pageTexts, sharedTexts } from "../../theme/src/login/texts/catalogue.ts";
import { unexplainedKanji } from "./plain-kanji.ts";

const bundle = (path: string) =>
  fromProperties(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8"));

/** All that is written in easy Japanese, by where it stands. */
const written: Record<string, Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...pageTexts, ...sharedTexts }).map(([page, { easy }]) => [page, easy]),
  ),
  "messages of the server": serverMessages.easy,
  mails: bundle("theme/src/email/messages/messages_ja_XE.properties"),
  "the provider's own texts": bundle(
    "keycloak/src/main/resources/theme-resources/messages/messages_ja_XE.properties",
  ),
};

describe("PO-12: easy Japanese is easy", () => {
  it("a word is explained by its reading, once in a text", () => {
    expect(unexplainedKanji("市の 窓口（まどぐち）に 来てください。窓口は 1かいです。")).toEqual(
      [],
    );
    expect(unexplainedKanji("姓（せい、ファミリーネーム）")).toEqual([]);
    expect(unexplainedKanji("認証アプリ（にんしょうアプリ）を 使う")).toEqual([]);
    expect(unexplainedKanji("窓口に 来てください")).toEqual(["窓"]);
  });

  describe.each(Object.entries(written))("%s", (_, texts) => {
    it("has no kanji that its readers do not know without their reading", () => {
      for (const [key, text] of Object.entries(texts)) {
        expect(unexplainedKanji(text), `${key}: ${text}`).toEqual([]);
      }
    });

    it("says one thing in a sentence", () => {
      for (const [key, text] of Object.entries(texts)) {
        for (const sentence of text.split(/(?<=[。？])/)) {
          // Readings, names and addresses in parentheses are not read as part of the sentence.
          const said = sentence.replace(/（[^）]*）|[\s{}\d]/g, "");
          expect(said.length, `${key}: ${sentence}`).toBeLessThanOrEqual(60);
        }
      }
    });

    it("parts the words, and denies nothing twice", () => {
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).not.toMatch(/[ぁ-んァ-ヶ一-龠]{28,}/);
        expect(text, key).not.toMatch(
          /なくは ?(ない|ありません)|ないわけ|ない ?ことは ?(ない|ありません)|なければ ?なりません/,
        );
      }
    });

    it("speaks politely and in plain words", () => {
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).not.toMatch(
          /いただ|(?<!ありがとう)ございま|ご連絡|お手数|お試し|お越し|である。/,
        );
      }
    });
  });
});
