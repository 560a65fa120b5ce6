import { endpoints } from "../support/endpoints.ts";
import {
  chooseOtherWay,
  confirmRemoval,
  giveAppCode,
  giveRecoveryCode,
  keepRecoveryCodes,
  setUpAuthenticatorApp,
} from "./pages/factors.ts";
import { arriveAtHome, begin, expectNotice, signOut } from "./pages/portal.ts";
import { arriveAtSettings } from "./pages/settings.ts";
import { confirmPassword, giveCodeFromInbox, givePassword } from "./pages/sign-in.ts";
import { register, type Citizen } from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";
import type { Page } from "@playwright/test";

/** Begins to add a factor in the portal, and signs in for it once more. */
async function add(page: Page, button: string, { password }: Citizen): Promise<void> {
  await page.goto(`${endpoints.portal}/settings/security`);
  await page.getByRole("button", { name: button }).click();
  await confirmPassword(page, password);
}

test("ID-4: an authenticator app is added, signs in in place of the mail, and the mail stays another way", async ({
  page,
}) => {
  const citizen = await register(page);
  await add(page, "認証アプリを登録する", citizen);
  await giveCodeFromInbox(page, citizen.email);
  const app = await setUpAuthenticatorApp(page);
  await expectNotice(page, "認証アプリ");
  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await giveAppCode(page, app);
  await arriveAtHome(page);
  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await chooseOtherWay(page, "email");
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtHome(page);
});

test("ID-4: an authenticator app is removed only by who takes both steps anew", async ({
  page,
}) => {
  const citizen = await register(page);
  await add(page, "認証アプリを登録する", citizen);
  await giveCodeFromInbox(page, citizen.email);
  const app = await setUpAuthenticatorApp(page);
  await arriveAtSettings(page, "security");
  const apps = page.getByRole("region", { name: "認証アプリ", exact: true });
  await apps.getByRole("button", { name: /^削除する/ }).click();
  await confirmPassword(page, citizen.password);
  await giveAppCode(page, app);
  await confirmRemoval(page, "テストのアプリ");
  await arriveAtSettings(page, "security");
  await expect(apps).toContainText("まだ登録されていません");
});

test("ID-4: recovery codes are shown once, and one of them signs in", async ({ page }) => {
  const citizen = await register(page);
  await add(page, "リカバリーコードを作る", citizen);
  await giveCodeFromInbox(page, citizen.email);
  const codes = await keepRecoveryCodes(page);
  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await chooseOtherWay(page, "recovery-code");
  await giveRecoveryCode(page, codes[0]!);
  await arriveAtHome(page);
  expect(new Set(codes).size).toBe(codes.length);
});
