import { expect, type Page } from "@playwright/test";
import { nextCode } from "../support/mailbox.ts";
import { arriveAt } from "../support/page.ts";

/** The page that asks for address and password, and offers LINE. */
export async function arriveAtSignIn(page: Page): Promise<void> {
  await arriveAt(page, /ログイン/);
}

export async function givePassword(page: Page, email: string, password: string): Promise<void> {
  await page.locator("input[name=username]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

/** The page that asks for an address to prove. */
export async function giveAddress(page: Page, email: string): Promise<void> {
  await arriveAt(page, /メールアドレス/);
  await page.locator("input[name=email]").fill(email);
  await submit(page);
}

/** The page that asks for the code, answered from the inbox. */
export async function giveCodeFromInbox(page: Page, email: string): Promise<void> {
  await arriveAt(page, /6桁の確認コード/);
  await giveCode(page, await nextCode(email));
}

export async function giveCode(page: Page, code: string): Promise<void> {
  await page.locator("input[name=code]").fill(code);
  await submit(page);
}

/** The last page of registration. */
export async function choosePassword(page: Page, password: string): Promise<void> {
  await arriveAt(page, "パスワードを決めてください");
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

/** The page that asks for the existing account's password before LINE is linked to it. */
export async function proveExistingAccount(page: Page, password: string): Promise<void> {
  await arriveAt(page, "パスワードを入力してください");
  await page.locator("input[name=password]").fill(password);
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  await page.locator("main button[type=submit]:not([name=action])").first().click();
}

/** Chooses who to be at the LINE emulator: a person called `name`, new to it or known already. */
async function chooseLinePerson(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("だれとして");
  const known = page.getByRole("button", { name, exact: false });
  if ((await known.count()) > 0) {
    await known.first().click();
  } else {
    await page.getByText("ほかの名前でログインする").click();
    await page.getByLabel("名前").fill(name);
    await page.getByRole("button", { name: "この名前でログイン" }).click();
  }
}

/** Signs in at the LINE emulator for the first time, as a person called `name`. */
export async function signInAtLine(page: Page, name: string): Promise<void> {
  await chooseLinePerson(page, name);
  await page.getByRole("button", { name: "許可する" }).click();
}

/** Starts to sign in at the LINE emulator and thinks better of it. */
export async function cancelAtLine(page: Page, name: string): Promise<void> {
  await chooseLinePerson(page, name);
  await page.getByRole("button", { name: "キャンセル" }).click();
}
