import type { Page } from "@playwright/test";
import { arriveAtConsents, consentTo } from "./pages/consents.ts";
import { arriveAtHome, arriveAtWelcome, openPortal } from "./pages/portal.ts";
import { arriveAtChoice, arriveAtCode, arriveAtPassword, arriveAtSignIn } from "./pages/sign-in.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { tabTo } from "./support/keyboard.ts";
import { nextCode } from "./support/mailbox.ts";
import { arriveAt } from "./support/page.ts";
import { test } from "./support/test.ts";

test("PO-12: a citizen registers, signs out and signs in by the keyboard alone", async ({
  page,
}) => {
  const { email, password } = newCitizen();
  await openPortal(page);
  await press(page, "link", "メールで新規登録");
  await arriveAt(page, /メールアドレス/);
  await type(page, "email", email);
  await arriveAtCode(page);
  await type(page, "code", await nextCode(email));
  await arriveAtChoice(page);
  await press(page, "button", /パスワード/);
  await arriveAt(page, "パスワードを決めてください");
  await type(page, "password", password);
  await arriveAtConsents(page);
  for (const purpose of ["terms", "privacy"]) {
    await tabTo(page, consentTo(page, purpose));
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await arriveAtWelcome(page);
  await press(page, "link", "あとで入力する");
  await arriveAtHome(page);
  await press(page, "button", "ログアウト");
  await arriveAt(page, "ログアウトしました");

  await openPortal(page);
  await press(page, "link", "ログイン");
  await arriveAtSignIn(page);
  await type(page, "username", email);
  await arriveAtPassword(page);
  await type(page, "password", password);
  await arriveAtCode(page);
  await type(page, "code", await nextCode(email));
  await arriveAtHome(page);
});

test("PO-12: a citizen sets a forgotten password anew by the keyboard alone", async ({ page }) => {
  const { email } = await register(page);
  const { password } = newCitizen();
  await press(page, "button", "ログアウト");
  await arriveAt(page, "ログアウトしました");
  await openPortal(page);
  await press(page, "link", "ログイン");
  await arriveAtSignIn(page);
  await type(page, "username", email);
  await arriveAtPassword(page);
  await press(page, "link", "パスワードをお忘れの方");
  await arriveAt(page, /メールアドレス/);
  await type(page, "email", email);
  await arriveAtCode(page);
  await type(page, "code", await nextCode(email));
  await arriveAt(page, "新しいパスワードを決めてください");
  await type(page, "password-new", password);
  await arriveAt(page, "新しいパスワードを設定しました");
  await press(page, "link", "ログインに進む");
  await arriveAtSignIn(page);
  await type(page, "username", email);
  await arriveAtPassword(page);
  await type(page, "password", password);
  await arriveAtCode(page);
  await type(page, "code", await nextCode(email));
  await arriveAtHome(page);
});

/** Types into a field and sends its form from there. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`main input[name=${name}]:visible`));
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function press(page: Page, role: "button" | "link", name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }).first());
  await page.keyboard.press("Enter");
}
