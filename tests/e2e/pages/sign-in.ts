import type { Page } from "@playwright/test";
import { nextCode } from "../support/mailbox.ts";
import { arriveAt, type Language } from "../support/page.ts";

const HEADINGS = {
  signIn: { ja: /ログイン/, en: "Sign in" },
  address: { ja: /メールアドレス/, en: /e-mail address/ },
  code: { ja: /6桁の確認コード/, en: /6-digit confirmation code/ },
  password: { ja: "パスワードを決めてください", en: "Choose a password" },
};

/** The page that asks for address and password, and offers LINE. */
export async function arriveAtSignIn(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.signIn[language], language);
}

export async function givePassword(page: Page, email: string, password: string): Promise<void> {
  await page.locator("input[name=username]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

/** The page that asks who is signed in for the password once more. */
export async function confirmPassword(page: Page, password: string): Promise<void> {
  await arriveAtSignIn(page);
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

/** The page that asks for an address to prove. */
export async function giveAddress(
  page: Page,
  email: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAt(page, HEADINGS.address[language], language);
  await page.locator("input[name=email]").fill(email);
  await submit(page);
}

/** The page that asks for the code, answered from the inbox. */
export async function giveCodeFromInbox(
  page: Page,
  email: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAtCode(page, language);
  await giveCode(page, await nextCode(email));
}

export async function arriveAtCode(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.code[language], language);
}

export async function giveCode(page: Page, code: string): Promise<void> {
  await page.locator("input[name=code]").fill(code);
  await submit(page);
}

/** The page of registration that asks for a password. */
export async function choosePassword(
  page: Page,
  password: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAt(page, HEADINGS.password[language], language);
  await page.locator("input[name=password]").fill(password);
  // Without scripts the page cannot show what was typed, so it asks twice.
  const again = page.locator("input[name=password-confirm]:not([type=hidden])");
  if (await again.isVisible()) await again.fill(password);
  await submit(page);
}

/** The page on which a citizen without a password, or with an old one, sets a new one. */
export async function setNewPassword(page: Page, password: string): Promise<void> {
  await arriveAt(page, "新しいパスワードを決めてください");
  await page.locator("input[name=password-new]").fill(password);
  await submit(page);
}

/** The page that asks for the existing account's password before LINE is linked to it. */
export async function proveExistingAccount(page: Page, password: string): Promise<void> {
  await arriveAt(page, "パスワードを入力してください");
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

/** Presses the main button of a page of the ID platform. */
export async function submit(page: Page): Promise<void> {
  await page.locator("main button[type=submit]:not([name=action])").first().click();
}

/** Presses one of the other buttons, by what it stands for. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.locator(`main button[name=action][value=${action}]`).click();
}
