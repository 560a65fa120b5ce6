import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromProperties } from "../../scripts/properties.ts";

const read = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
const messages = fromProperties(read("messages/messages_ja.properties"));
const mails = readdirSync(join(import.meta.dirname, "html"))
  .filter((name) => name !== "template.ftl")
  .map((name) => name.replace(".ftl", ""));

/** Keys of Keycloak's subjects, and of our own, by mail. */
const SUBJECTS: Record<string, string> = {
  "account-exists": "accountExistsSubject",
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
};

const keysOf = (template: string) =>
  [...template.matchAll(/msg\("([^"]+)"\s*([+]?)/g)].map(([, key = "", joined]) =>
    joined ? `${key}*` : key,
  );
const has = (key: string) =>
  key.endsWith("*")
    ? Object.keys(messages).some((name) => name.startsWith(key.slice(0, -1)))
    : key in messages;

describe.each(mails)("mail %s", (mail) => {
  const html = read(`html/${mail}.ftl`);
  const text = read(`text/${mail}.ftl`);

  it("ID-3: the plain text says all that the other says, and in the same order", () => {
    expect(keysOf(text)).toEqual(keysOf(html));
  });

  it("ID-3: every text it uses is in the catalogue, and so is its subject", () => {
    expect(keysOf(html).filter((key) => !has(key))).toEqual([]);
    expect(messages[SUBJECTS[mail] ?? ""]).toMatch(/（\[service\]）$/);
  });
});

describe("all mails", () => {
  it("ID-3: nothing is fetched from elsewhere when one is read", () => {
    for (const mail of [...mails, "template"]) {
      expect(read(`html/${mail}.ftl`)).not.toMatch(/<img|<link|url\(|@import|<script/);
    }
  });

  it("ID-3: the code is never in a subject, and every purpose has its word", () => {
    expect(messages.oneTimeCodeSubject).not.toContain("{");
    for (const purpose of ["sign-in", "register", "link-line", "reset-password"]) {
      expect(messages[`oneTimeCodePurpose.${purpose}`]).toBeTruthy();
    }
  });
});
