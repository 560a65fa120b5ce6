import type { Page } from "@playwright/test";
import { lineFaults } from "../../support/line-faults.ts";
import { agreeTo } from "../pages/consents.ts";
import { newLineName, signInAtLine } from "../pages/line.ts";
import { arriveAtWelcome, begin, switchLanguage } from "../pages/portal.ts";
import { arriveAtSignIn, giveAddress, giveCodeFromInbox } from "../pages/sign-in.ts";
import { PHONE } from "../support/browser.ts";
import { newCitizen } from "../support/citizen.ts";
import { arriveAt } from "../support/page.ts";
import { expect, test } from "../support/test.ts";

/** LINE's in-app browser, which is on phones only. The fault of LINE is one for everybody. */
test.use({
  ...PHONE,
  userAgent:
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36 Line/15.15.0",
});
test.beforeEach(() => lineFaults({ autoLogin: "fails" }));
test.afterEach(() => lineFaults({}));

test("ID-2: when LINE's automatic sign-in fails, a page leads to LINE by hand, in the same window", async ({
  page,
}) => {
  await signUpByHand(page);
  expect(page.context().pages()).toHaveLength(1);
});

test("ID-2: from that page one can also sign in without LINE", async ({ page }) => {
  await begin(page, "line");
  await arriveAt(page, "LINEで自動でログインできませんでした");
  await switchLanguage(page, "English");
  await arriveAt(page, "LINE could not sign you in automatically", "en");
  await switchLanguage(page, "日本語");
  await page.getByRole("link", { name: "LINEを使わずにログインする" }).click();
  await arriveAtSignIn(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("ID-2: without JavaScript LINE's failed automatic sign-in is tried again by hand", async ({
    page,
  }) => {
    await signUpByHand(page);
  });
});

async function signUpByHand(page: Page): Promise<void> {
  await begin(page, "line");
  await arriveAt(page, "LINEで自動でログインできませんでした");
  await page.getByRole("link", { name: "LINEでもう一度ログインする" }).click();
  await expect(page).toHaveURL(/disable_auto_login=true/);
  await signInAtLine(page, newLineName());
  const { email } = newCitizen();
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await agreeTo(page, []);
  await arriveAtWelcome(page);
}
