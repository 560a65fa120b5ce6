// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { KcContext } from "../KcContext.ts";
import { accessibilityMistakes, renderPage } from "../testing/render-page.tsx";

const PAGES: KcContext["pageId"][] = [
  "address-change-undo.ftl",
  "card-details.ftl",
  "card-link.ftl",
  "card-step-up.ftl",
  "consents.ftl",
  "counter-code.ftl",
  "delete-credential.ftl",
  "email-address.ftl",
  "error.ftl",
  "idp-review-user-profile.ftl",
  "info.ftl",
  "line-retry.ftl",
  "link-line.ftl",
  "login-config-totp.ftl",
  "login-otp.ftl",
  "login-page-expired.ftl",
  "login-password.ftl",
  "login-recovery-authn-code-config.ftl",
  "login-recovery-authn-code-input.ftl",
  "login-update-password.ftl",
  "login-update-profile.ftl",
  "login-verify-email.ftl",
  "login.ftl",
  "logout-confirm.ftl",
  "one-time-code.ftl",
  "register.ftl",
  "reset-done.ftl",
  "registration-choice.ftl",
  "security-alarm.ftl",
  "select-authenticator.ftl",
  "unlink-line.ftl",
  "webauthn-authenticate.ftl",
  "webauthn-register.ftl",
  "withdraw-account.ftl",
];

/** Its heading is what the server says. */
const INFORMATION = {
  message: { type: "success", summary: "ログアウトしました。" },
  messageHeader: undefined,
};

describe("every page of ours", () => {
  it.each(PAGES)("PO-12: %s has one heading, a Japanese title and no mistakes", async (pageId) => {
    const page = await renderPage(pageId, pageId === "info.ftl" ? INFORMATION : {});
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(document.title).toMatch(/^[^|]*[ぁ-んァ-ヶ一-龠][^|]* \| さかたID$/);
    expect(await accessibilityMistakes(page)).toEqual([]);
  });

  it.each(PAGES)(
    "PO-12: %s is all English for its reader, and without mistakes",
    async (pageId) => {
      const said = { type: "success", summary: "You have signed out." };
      const told = pageId === "info.ftl" ? { ...INFORMATION, message: said } : {};
      const page = await renderPage(pageId, told, {}, "en");
      expect(document.documentElement.lang).toBe("en");
      expect(document.title).toMatch(/^[^|]*[A-Z][^|]* \| Sakata ID$/);
      page.querySelector("nav")?.remove();
      expect(page.textContent).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/);
      expect(await accessibilityMistakes(page)).toEqual([]);
    },
  );

  it.each(PAGES)("PO-12: %s says in the same place whom to ask for help", async (pageId) => {
    const footer = (await renderPage(pageId)).querySelector("footer");
    expect(footer?.querySelector('a[href^="tel:"]')).not.toBeNull();
  });
});
