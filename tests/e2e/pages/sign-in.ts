import type { Page } from "@playwright/test";
import { nextCode } from "../support/mailbox.ts";
import { arriveAt, type Language } from "../support/page.ts";

const HEADINGS = {
  signIn: {
    ja: /ログインするメールアドレス/,
    easy: /ログインする メールアドレス/,
    en: /sign in with/,
  },
  existing: {
    ja: "パスワードを入力してください",
    easy: "パスワードを 書いてください",
    en: "What is your password?",
  },
  address: { ja: /メールアドレス/, easy: /メールアドレスを 書いてください/, en: /e-mail address/ },
  code: {
    ja: /6桁の確認コード/,
    easy: /6けたの 確認コード（かくにんコード）/,
    en: /6-digit confirmation code/,
  },
  choice: {
    ja: "これから、どの方法でログインしますか",
    easy: /方法（ほうほう）|しかた/,
    en: /How would you like to sign in/,
  },
  password: {
    ja: "パスワードを決めてください",
    easy: "パスワードを きめてください",
    en: "Choose a password",
  },
};

/** The first page of signing in: it asks for the address, and offers a passkey and LINE. */
export async function arriveAtSignIn(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.signIn[language], language);
}

/** The two pages of signing in by e-mail: the address, then the password. */
export async function givePassword(
  page: Page,
  email: string,
  password: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAtSignIn(page, language);
  await page.locator("input[name=username]").fill(email);
  await submit(page);
  await confirmPassword(page, password, language);
}

/** The page that asks for the password of an account that is named already. */
export async function confirmPassword(
  page: Page,
  password: string,
  language: Language = "ja",
): Promise<void> {
  await arriveAtPassword(page, language);
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

export async function arriveAtPassword(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.existing[language], language);
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

export async function arriveAtChoice(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.choice[language], language);
}

/** The page of registration that asks for a passkey or a password, answered with one of them. */
export async function chooseMethod(
  page: Page,
  method: "passkey" | "password",
  language: Language = "ja",
): Promise<void> {
  await arriveAtChoice(page, language);
  await page.locator(`button[name=method][value=${method}]`).click();
}

/** The page on which the browser makes a passkey. */
export async function arriveAtPasskeyCreation(page: Page): Promise<void> {
  await arriveAt(page, "この端末にパスキーを作ります");
}

/** The two pages of registration that ask how to sign in, and then for a password. */
export async function choosePassword(
  page: Page,
  password: string,
  language: Language = "ja",
): Promise<void> {
  await chooseMethod(page, "password", language);
  await arriveAt(page, HEADINGS.password[language], language);
  await page.locator("input[name=password]").fill(password);
  // Without scripts the page cannot show what was typed, so it asks twice.
  const again = page.locator("input[name=password-confirm]");
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
  await confirmPassword(page, password);
}

/** Presses the main button of a page of the ID platform. */
export async function submit(page: Page): Promise<void> {
  await page.locator("main button[type=submit]:not([name=action])").first().click();
}

/** Presses one of the other buttons, by what it stands for. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.locator(`main button[name=action][value=${action}]`).click();
}
