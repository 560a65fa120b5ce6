import type { Page } from "@playwright/test";
import {
  arriveAtPasskeyStep,
  chooseOtherWay,
  confirmByPasskey,
  confirmRemoval,
  makePasskey,
} from "./pages/factors.ts";
import { arriveAtHome, begin, expectNotice, signOut } from "./pages/portal.ts";
import { arriveAtSettings, openSettings } from "./pages/settings.ts";
import {
  arriveAtSignIn,
  confirmPassword,
  giveCodeFromInbox,
  givePassword,
} from "./pages/sign-in.ts";
import { register, type Citizen } from "./support/citizen.ts";
import { VirtualDevice } from "./support/passkeys.ts";
import { expect, test } from "./support/test.ts";

/** A citizen with a password and a passkey on this device, signed in. */
async function registerWithPasskey(
  page: Page,
): Promise<{ citizen: Citizen; device: VirtualDevice }> {
  const citizen = await register(page);
  const device = await VirtualDevice.attach(page);
  await openSettings(page, "security");
  await page.getByRole("button", { name: "パスキーを登録する" }).click();
  await confirmPassword(page, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  await makePasskey(page);
  await arriveAtSettings(page, "security");
  await expectNotice(page, "パスキー");
  expect(await device.passkeys()).toBe(1);
  await device.leave();
  return { citizen, device };
}

test("ID-2: ID-4: a passkey among the suggestions of the address field signs in alone, with nothing typed", async ({
  page,
}) => {
  const { device } = await registerWithPasskey(page);
  await signOut(page);
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await expect(page.locator("input[name=username]")).toHaveAttribute("autocomplete", /webauthn/);
  await device.comeBack();
  await page.reload();
  await arriveAtHome(page);
  await openSettings(page, "security");
  await expect(page.locator("#history ~ ul > li, #history ~ ol > li").first()).toContainText(
    "パスキー",
  );
});

test("ID-2: ID-4: a passkey is asked for by its button, and one not used lets choose another way", async ({
  page,
}) => {
  const { citizen, device } = await registerWithPasskey(page);
  await signOut(page);
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await device.comeBack();
  await device.refuse();
  await page.getByRole("button", { name: "パスキーでログイン" }).click();
  await expect(page.getByRole("alert")).toContainText("パスキー");
  await device.leave();
  await givePassword(page, citizen.email, citizen.password);
  await arriveAtPasskeyStep(page);
  await chooseOtherWay(page, "email");
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtHome(page);
});

test("ID-4: a passkey is the second step after the password, and is removed by who takes both steps anew", async ({
  page,
}) => {
  const { citizen, device } = await registerWithPasskey(page);
  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await arriveAtPasskeyStep(page);
  await device.comeBack();
  await confirmByPasskey(page);
  await arriveAtHome(page);

  await device.leave();
  await openSettings(page, "security");
  const passkeys = page.getByRole("region", { name: "パスキー", exact: true });
  await passkeys.getByRole("button", { name: /^削除する/ }).click();
  await confirmPassword(page, citizen.password);
  await arriveAtPasskeyStep(page);
  await device.comeBack();
  await confirmByPasskey(page);
  await confirmRemoval(page, "パスキー");
  // It is still on the device, whose owner no longer offers it.
  await device.leave();
  await arriveAtSettings(page, "security");
  await expect(passkeys).toContainText("まだ登録されていません");

  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtHome(page);
});

test("PO-12: ID-4: without JavaScript the owner of a passkey is told that it needs it, and gets in another way", async ({
  page,
  browser,
}) => {
  const { citizen } = await registerWithPasskey(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await begin(plain, "signIn");
  await arriveAtSignIn(plain);
  await expect(plain.locator("main noscript p")).toContainText("JavaScriptを有効に");
  await plain.getByRole("button", { name: "パスキーでログイン" }).click();
  await expect(plain.getByRole("alert")).toContainText("パスキー");
  await givePassword(plain, citizen.email, citizen.password);
  await arriveAtPasskeyStep(plain);
  await expect(plain.locator("main noscript p")).toContainText("JavaScriptを有効に");
  await chooseOtherWay(plain, "email");
  await giveCodeFromInbox(plain, citizen.email);
  await arriveAtHome(plain);
  await context.close();
});
