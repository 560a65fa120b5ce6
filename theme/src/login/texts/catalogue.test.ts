import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { fallbackPages } from "../messages/fallback-pages.ts";
import { japaneseMessages } from "../messages/index.ts";
import { pageTexts, sharedTexts } from "./catalogue.ts";
import { LANGUAGES, translator, type Texts } from "./define.ts";

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
const pages = join(import.meta.dirname, "../pages");

/** Errors and names that our own authenticators use; the contract with `keycloak/`. */
const PROVIDER_KEYS = [
  "emailAddressInvalid",
  "oneTimeCodeInvalid",
  "oneTimeCodeExpired",
  "oneTimeCodeTooManyAttempts",
  "oneTimeCodeTooManySends",
  "oneTimeCodeResent",
  "oneTimeCodeMissing",
  "oneTimeCodeNotSent",
  "lineAccountDisabled",
  "lineSignInFailed",
];

describe("texts of the pages", () => {
  const all: Record<string, Texts<string>> = { ...pageTexts, ...sharedTexts };

  it.each(LANGUAGES)("PO-12: every text is there in %s", (language) => {
    for (const [page, texts] of Object.entries(all)) {
      for (const [key, text] of Object.entries(texts[language])) {
        expect(text.trim(), `${page} ${key}`).not.toBe("");
      }
    }
  });

  it("PO-12: every page folder with texts is in the catalogue", () => {
    const listed = new Set<unknown>(Object.values(pageTexts).map(({ ja }) => ja.title));
    for (const folder of readdirSync(pages, { withFileTypes: true })) {
      if (!folder.isDirectory() || folder.name === "fallback") continue;
      const source = readFileSync(join(pages, folder.name, "texts.ts"), "utf8");
      const title = /title: "(.+)"/.exec(source)?.[1];
      expect(listed, folder.name).toContain(title);
    }
  });

  it("PO-12: the words are the same everywhere", () => {
    const texts = [...Object.values(all).flatMap(({ ja }) => Object.values(ja))];
    for (const text of [...texts, ...Object.values(japaneseMessages)]) {
      expect(text).not.toMatch(/サインイン|サインアップ|認証コード|ワンタイム|Eメール|ユーザー名/);
    }
  });

  it("puts values into the holes of a text", () => {
    const t = translator({ ja: { sent: "{0}桁を{1}に送りました" } }, "ja");
    expect(t("sent", 6, "h@example.jp")).toBe("6桁をh@example.jpに送りました");
  });
});

describe("messages of the server", () => {
  it.each(PROVIDER_KEYS)("ID-3: %s is Japanese", (key) => {
    expect(japaneseMessages[key]).toMatch(JAPANESE);
  });

  it("PO-12: every text that keycloakify's own pages look up is ours", () => {
    const sources = join(
      dirname(createRequire(import.meta.url).resolve("keycloakify/package.json")),
      "src/login/pages",
    );
    const ours = new Set(readdirSync(pages).map((name) => name.replaceAll("-", "")));
    const looksUp = /\b(?:msg|msgStr|advancedMsg|advancedMsgStr)\(\s*"([^"]+)"/g;
    const missing = readdirSync(sources)
      .filter((file) => file.endsWith(".tsx"))
      .filter((file) => !ours.has(file.replace(/\.tsx$/, "").toLowerCase()))
      .filter((file) => !["LoginUpdateProfile.tsx", "IdpReviewUserProfile.tsx"].includes(file))
      .flatMap((file) => [...readFileSync(join(sources, file), "utf8").matchAll(looksUp)])
      .map(([, key = ""]) => key)
      .filter((key) => !(key in fallbackPages) && !(key in japaneseMessages));
    expect(missing).toEqual([]);
  });
});
