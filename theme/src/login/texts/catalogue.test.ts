import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { serverMessages, topics } from "../messages/index.ts";
import { pageTexts, sharedTexts } from "./catalogue.ts";
import { LANGUAGES } from "@machi-id/languages";
import { translator, type Texts } from "./define.ts";

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/;
/** Any letter, mark or sign that is only set in Japanese text. */
const JAPANESE_SIGN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/;
const pages = join(import.meta.dirname, "../pages");

/** Errors and names that our own steps use; the contract with `keycloak/`. */
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
  "lineAway",
  "lineAwayLeaving",
  "lineDeauthoriseFailed",
  "unlinkNeedsPassword",
  "unlinkNeedsLine",
  "lineNotConnected",
  "leavingNotForStaff",
  "leavingOtherCitizen",
  "leavingNotFresh",
  "securityAlarmSpent",
  "consentRequired",
  "consentDocumentChanged",
  "consentsDeclined",
  "registrationDeclined",
  "passkeyNotMade",
  "lineLinkedToSomebodyElse",
  "lineLinkedAlready",
  "lineLinkCancelled",
  "lineNotForStaff",
  "lineLinkNeedsFactor",
  "accountWithdrawn",
  "accountWithdrawnLineRemains",
  "requiredAction.machi-consents",
  "requiredAction.machi-withdraw",
  "requiredAction.machi-unlink-line",
  "requiredAction.machi-link-line",
  "requiredAction.machi-first-passkey",
];

const all: Record<string, Texts<string>> = {
  ...pageTexts,
  ...sharedTexts,
  messages: serverMessages,
};
const named = LANGUAGES.flatMap((language) =>
  Object.entries(all).map(([page, texts]) => ({
    language,
    page,
    texts: texts[language],
  })),
);
const textsIn = (language: string) =>
  named.filter((each) => each.language === language).flatMap(({ texts }) => Object.values(texts));
const holesIn = (text: string) => new Set(text.match(/\{\d+\}/g));

describe("texts of the pages and messages of the server", () => {
  it.each(named)("PO-12: every text of $page is there in $language", ({ page, texts }) => {
    expect(Object.keys(texts)).not.toEqual([]);
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toBe(key);
      expect(all[page]?.ja, key).toHaveProperty([key]);
      expect(holesIn(text), key).toEqual(holesIn(all[page]?.ja[key] ?? ""));
    }
    expect(Object.keys(texts)).toHaveLength(Object.keys(all[page]?.ja ?? {}).length);
  });

  it("PO-12: English is written without Japanese letters and signs", () => {
    for (const text of textsIn("en")) expect(text).not.toMatch(JAPANESE_SIGN);
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
    for (const text of textsIn("ja")) {
      expect(text).not.toMatch(/サインイン|サインアップ|認証コード|ワンタイム|Eメール|ユーザー名/);
    }
    for (const text of textsIn("en")) {
      expect(text).not.toMatch(
        /\blog(ged|ging)?[ -]?(in|out)\b|sign(ed|ing)? ?up|one-time|verification|\bemail|user ?name/i,
      );
    }
  });

  it("puts values into the holes of a text", () => {
    const texts = {
      ja: { sent: "{0}桁を{1}に送りました" },
      easy: { sent: "{0}けたを {1}に 送りました" },
      en: { sent: "{0} digits to {1}" },
    };
    expect(translator(texts, "ja")("sent", 6, "h@example.jp")).toBe(
      "6桁をh@example.jpに送りました",
    );
    expect(translator(texts, "en")("sent", 6, "h@example.jp")).toBe("6 digits to h@example.jp");
  });
});

describe("messages of the server", () => {
  it("PO-12: no topic tells what another one tells", () => {
    const keys = topics.flatMap(({ ja }) => Object.keys(ja));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it.each(PROVIDER_KEYS)("ID-3: %s is there in every language", (key) => {
    expect(serverMessages.ja[key]).toMatch(JAPANESE);
    expect(serverMessages.easy[key]).toMatch(JAPANESE);
    expect(serverMessages.en[key]).toMatch(/[a-z]/);
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
      .filter((key) => !(key in serverMessages.ja));
    expect(missing).toEqual([]);
  });
});
