import type { Page } from "@playwright/test";
import { arriveAtHome, arriveAtWelcome, openPortal, signOut } from "./pages/portal.ts";
import {
  arriveAtSignIn,
  cancelAtLine,
  giveAddress,
  giveCodeFromInbox,
  proveExistingAccount,
  signInAtLine,
} from "./pages/sign-in.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";

const newLineName = () => `ライン${crypto.randomUUID().slice(0, 6)}`;

test("ID-2: signing in by LINE collects and proves an address, then always asks for a code", async ({
  page,
}) => {
  const { email } = newCitizen();
  const name = newLineName();
  await openPortal(page);
  await page.getByRole("link", { name: "LINEではじめる" }).click();
  await signInAtLine(page, name);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await arriveAtWelcome(page);
  await page.getByRole("link", { name: "あとで入力する" }).first().click();
  await arriveAtHome(page);
  await signOut(page);

  await openPortal(page);
  await page.getByRole("link", { name: "LINEではじめる" }).click();
  await continueAtLine(page, name);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});

test("ID-2: who cancels at LINE comes back to the sign-in page and may choose another way", async ({
  page,
}) => {
  await openPortal(page);
  await page.getByRole("link", { name: "LINEではじめる" }).click();
  await cancelAtLine(page, newLineName());
  await arriveAtSignIn(page);
  await expect(page.locator("input[name=username]")).toBeVisible();
});

test("ID-5: LINE is linked to an existing account only after its code and its password", async ({
  page,
}) => {
  const citizen = await register(page);
  await signOut(page);
  await openPortal(page);
  await page.getByRole("link", { name: "LINEではじめる" }).click();
  await signInAtLine(page, newLineName());
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await proveExistingAccount(page, "not the password");
  await expect(page.getByRole("alert")).toContainText("パスワード");
  await proveExistingAccount(page, citizen.password);
  await arriveAtHome(page);
});

/** LINE remembers who signed in before in this browser and what they allowed. */
async function continueAtLine(page: Page, name: string): Promise<void> {
  const again = page.getByRole("button", { name: new RegExp(name) }).first();
  const code = page.locator("input[name=code]");
  await expect(again.or(code).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
}
