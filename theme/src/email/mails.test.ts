import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCityPack } from "../../scripts/city-pack.ts";
import { cityMessages } from "../../scripts/city-texts.ts";
import { fromProperties } from "../../scripts/properties.ts";
import { LANGUAGES } from "@machi-id/languages";

const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
const messages = {
  ja: fromProperties(read("messages/messages_ja.properties")),
  easy: fromProperties(read("messages/messages_ja_XE.properties")),
  en: fromProperties(read("messages/messages_en.properties")),
};
/** The names that the build adds to the messages, by language. */
const city = cityMessages(readCityPack(), "ja");
const mails = readdirSync(join(import.meta.dirname, "html"))
  .filter((name) => name !== "template.ftl")
  .map((name) => name.replace(".ftl", ""));

/** Keys of Keycloak's subjects, and of our own, by mail. */
const SUBJECTS: Record<string, string> = {
  "account-exists": "accountExistsSubject",
  "account-withdrawn": "accountWithdrawnSubject",
  "address-changed-old": "addressChangedOldSubject",
  "address-changed-new": "addressChangedNewSubject",
  "address-taken": "addressTakenSubject",
  "address-change-undone": "addressChangeUndoneSubject",
  "reset-impossible": "resetImpossibleSubject",
  "counter-code-issued": "counterCodeIssuedSubject",
  "account-recovered": "accountRecoveredSubject",
  "email-test": "emailTestSubject",
  "email-update-confirmation": "emailUpdateConfirmationSubject",
  "email-verification": "emailVerificationSubject",
  "email-verification-with-code": "emailVerificationSubject",
  "event-login_error": "eventLoginErrorSubject",
  "event-remove_credential": "eventRemoveCredentialSubject",
  "event-remove_totp": "eventRemoveTotpSubject",
  "event-update_credential": "eventUpdateCredentialSubject",
  "event-update_password": "eventUpdatePasswordSubject",
  "event-update_totp": "eventUpdateTotpSubject",
  "event-user_disabled_by_permanent_lockout": "eventUserDisabledByPermanentLockoutSubject",
  "event-user_disabled_by_temporary_lockout": "eventUserDisabledByTemporaryLockoutSubject",
  executeActions: "executeActionsSubject",
  "identity-provider-link": "identityProviderLinkSubject",
  "one-time-code": "oneTimeCodeSubject",
  "password-reset": "passwordResetSubject",
  "security-notice": "securityNoticeSubject.new-device",
};

/** What a code may be for. */
const PURPOSES = [
  "sign-in",
  "register",
  "link-line",
  "change-address",
  "reset-password",
  "recover",
];

const keysOf = (template: string) =>
  [...template.matchAll(/msg\("([^"]+)"\s*([+]?)/g)].map(([, key = "", joined]) =>
    joined ? `${key}*` : key,
  );
const has = (key: string) =>
  key.endsWith("*")
    ? Object.keys(messages.ja).some((name) => name.startsWith(key.slice(0, -1)))
    : key in messages.ja || key in city;

describe.each(mails)("mail %s", (mail) => {
  const html = read(`html/${mail}.ftl`);
  const text = read(`text/${mail}.ftl`);

  it("ID-3: the plain text says all that the other says, and in the same order", () => {
    expect(keysOf(text)).toEqual(keysOf(html));
  });

  it("ID-3: every text it uses is in the catalogue, and so is its subject", () => {
    expect(keysOf(html).filter((key) => !has(key))).toEqual([]);
    expect(messages.ja[SUBJECTS[mail] ?? ""]).toMatch(/（\[service\]）$/);
    expect(messages.easy[SUBJECTS[mail] ?? ""]).toMatch(/（\[service\]）$/);
    expect(messages.en[SUBJECTS[mail] ?? ""]).toMatch(/ \(\[service\]\)$/);
  });
});

describe("all mails", () => {
  it("ID-3: nothing is fetched from elsewhere when one is read", () => {
    for (const mail of [...mails, "template"]) {
      expect(read(`html/${mail}.ftl`)).not.toMatch(/<img|<link|url\(|@import|<script/);
    }
  });

  it.each(LANGUAGES)("ID-3: no code in a subject, a word for every purpose (%s)", (language) => {
    expect(messages[language].oneTimeCodeSubject).not.toContain("{");
    for (const purpose of PURPOSES) {
      expect(messages[language][`oneTimeCodePurpose.${purpose}`]).toBeTruthy();
    }
  });

  it.each(LANGUAGES)("PO-12: what is said in Japanese is said in %s, no value lost", (language) => {
    expect(Object.keys(messages[language])).toEqual(Object.keys(messages.ja));
    const holesIn = (text = "") => new Set(text.match(/\{\d\}|\[service\]/g));
    for (const [key, text] of Object.entries(messages[language])) {
      expect(text, key).not.toBe("");
      expect(text, key).not.toBe(key);
      expect(holesIn(text), key).toEqual(holesIn(messages.ja[key]));
    }
  });

  it("PO-12: English is written without Japanese letters and signs", () => {
    for (const [key, text] of Object.entries(messages.en)) {
      expect(text, key).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/);
    }
  });

  it("PO-12: the frame is in the reader's language too", () => {
    const frame = keysOf(read("html/template.ftl"));
    expect(frame.filter((key) => !has(key))).toEqual([]);
    expect(keysOf(read("text/template.ftl")).filter((key) => !has(key))).toEqual([]);
    expect(frame).toContain("city.service");
    for (const mail of [...mails, "template"]) {
      expect(read(`html/${mail}.ftl`) + read(`text/${mail}.ftl`)).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });
});
