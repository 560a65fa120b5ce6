import { expect, type Page } from "@playwright/test";
import { newAuthenticatorApp, type AuthenticatorApp } from "../../support/totp.ts";
import { arriveAt } from "../support/page.ts";
import { submit } from "./sign-in.ts";

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
