import { expect, type Page } from "@playwright/test";
import { newAuthenticatorApp, type AuthenticatorApp } from "../../support/totp.ts";
import { arriveAt } from "../support/page.ts";
import { arriveAtPasskeyCreation, submit } from "./sign-in.ts";

/** The page that sets up an authenticator app; gives the app. */
export async function setUpAuthenticatorApp(page: Page): Promise<AuthenticatorApp> {
  await arriveAt(page, "認証アプリの登録");
  const key = await page.locator("input[name=totpSecret]").inputValue();
  const app = newAuthenticatorApp(key);
  await page.locator("input[name=totp]").fill(app.code());
  await page.locator("input[name=userLabel]").fill("テストのアプリ");
  await submit(page);
  return app;
}

/** The page of the second step that asks for a code of the app. */
export async function giveAppCode(page: Page, app: AuthenticatorApp): Promise<void> {
  await arriveAt(page, "認証アプリに表示されているコードを入力してください");
  await page.locator("input[name=otp]").fill(app.code());
  await submit(page);
}

/** Chooses another way to take the second step. */
export async function chooseOtherWay(page: Page, way: string): Promise<void> {
  await page.locator("main button[name=action][value=other-way]").click();
  await arriveAt(page, "ご本人であることを確認する方法を選んでください");
  await page.locator(`main button[name=way][value=${way}]`).click();
}

/** The page that shows recovery codes once; gives them. */
export async function keepRecoveryCodes(page: Page): Promise<string[]> {
  await arriveAt(page, "リカバリーコードの保管");
  const codes = await page.locator("ol.recovery-codes code").allTextContents();
  expect(codes).toHaveLength(12);
  await submit(page);
  return codes;
}

/** The page of the second step that asks for a recovery code. */
export async function giveRecoveryCode(page: Page, code: string): Promise<void> {
  await arriveAt(page, /リカバリーコードを入力してください/);
  await page.locator("input[name=recoveryCodeInput]").fill(code);
  await submit(page);
}

/** The page on which the browser makes a passkey. */
export async function makePasskey(page: Page): Promise<void> {
  await arriveAtPasskeyCreation(page);
  await page.getByRole("button", { name: "パスキーを作る" }).click();
}

/** The page of the second step that asks for a passkey. */
export async function arriveAtPasskeyStep(page: Page): Promise<void> {
  await arriveAt(page, "パスキーで確認してください");
}

/** Answers it with the passkey of the device. */
export async function confirmByPasskey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "パスキーで確認する" }).click();
}

/** The page that asks whether to remove a factor; it is removed. */
export async function confirmRemoval(page: Page, name: string): Promise<void> {
  await arriveAt(page, `「${name}」を削除しますか`);
  await page.getByRole("button", { name: "削除する" }).click();
}
