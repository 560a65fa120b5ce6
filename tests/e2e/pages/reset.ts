import type { Page } from "@playwright/test";
import { arriveAt, type Language } from "../support/page.ts";
import { arriveAtPassword, arriveAtSignIn, submit } from "./sign-in.ts";

const FORGOT = {
  ja: "パスワードをお忘れの方",
  easy: "パスワードを わすれた人",
  en: "Forgot your password?",
};

/** From the first page of signing in by the link on the page of the password. */
export async function followForgot(
  page: Page,
  email: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAtSignIn(page, language);
  await page.locator("input[name=username]").fill(email);
  await submit(page);
  await arriveAtPassword(page, language);
  await page.getByRole("link", { name: FORGOT[language] }).click();
}

/** The last page of the reset. */
export async function resetPassword(page: Page, password: string): Promise<void> {
  await arriveAt(page, "新しいパスワードを決めてください");
  await page.locator("input[name=password-new]").fill(password);
  // Without scripts the page cannot show what was typed, so it asks twice.
  const again = page.locator("input[name=password-confirm]");
  if (await again.isVisible()) await again.fill(password);
  await submit(page);
}

/** The page that says that the password is set; leads to the sign-in. */
export async function signInAfterReset(page: Page): Promise<void> {
  await arriveAt(page, "新しいパスワードを設定しました");
  await page.getByRole("link", { name: "ログインに進む" }).click();
}

export async function arriveAtCounterCode(page: Page): Promise<void> {
  await arriveAt(page, /窓口で受け取った12文字のコード/);
}

/** The page behind the link in the notice to the old address. */
export async function arriveAtUndo(page: Page): Promise<void> {
  await arriveAt(page, "メールアドレスを元に戻しますか");
}
