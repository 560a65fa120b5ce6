import type { Page } from "@playwright/test";
import { agreeTo, OPTIONAL } from "./pages/consents.ts";
import { giveRecoveryCode, keepRecoveryCodes } from "./pages/factors.ts";
import { newLineName, signInAtLine } from "./pages/line.ts";
import { arriveAtHome, arriveAtWelcome, begin, signOut } from "./pages/portal.ts";
import { followForgot, resetPassword, signInAfterReset } from "./pages/reset.ts";
import { openSettings } from "./pages/settings.ts";
import {
  arriveAtPassword,
  chooseMethod,
  confirmPassword,
  giveAddress,
  giveCodeFromInbox,
} from "./pages/sign-in.ts";
import { leaveForLater, newCitizen, register, type Citizen } from "./support/citizen.ts";
import { arriveAt } from "./support/page.ts";
import { VirtualDevice } from "./support/passkeys.ts";
import { expect, test } from "./support/test.ts";

// A code to the mailbox takes the place of the password, or names the account; never of a factor that the citizen has.

/** A citizen without a password, signed in, at the home page. */
async function registerByPasskey(page: Page): Promise<{ citizen: Citizen; device: VirtualDevice }> {
  const device = await VirtualDevice.attach(page);
  const citizen = newCitizen();
  await begin(page, "register");
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await chooseMethod(page, "passkey");
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await agreeTo(page, OPTIONAL);
  await arriveAtWelcome(page);
  await leaveForLater(page);
  await arriveAtHome(page);
  return { citizen, device };
}

/** The reset up to the page behind the code. */
async function forgetPassword(page: Page, email: string): Promise<void> {
  await begin(page, "signIn");
  await followForgot(page, email);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
}

test("ID-7: the reset of who has a passkey asks for it after the code, and says where to go without it", async ({
  page,
}) => {
  const { citizen, device } = await registerByPasskey(page);
  await signOut(page);
  // Else the field of the address would sign in by the passkey at once.
  await device.leave();
  await forgetPassword(page, citizen.email);
  await arriveAt(page, "パスキーで確認してください");
  await expect(page.locator("main")).toContainText("市役所の窓口");
  await device.comeBack();
  await page.getByRole("button", { name: "パスキーで確認する" }).click();
  await resetPassword(page, citizen.password);
  await device.leave();
  await signInAfterReset(page);
});

test("ID-7: the reset of who has recovery codes asks for one after the code", async ({ page }) => {
  const citizen = await register(page);
  await openSettings(page, "security");
  await page.getByRole("button", { name: "リカバリーコードを作る" }).click();
  await confirmPassword(page, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  const [code] = await keepRecoveryCodes(page);
  await signOut(page);
  await forgetPassword(page, citizen.email);
  await giveRecoveryCode(page, code!);
  await resetPassword(page, newCitizen().password);
  await signInAfterReset(page);
});

test("ID-5: LINE is linked by the account's passkey alone, which is both of its steps", async ({
  page,
}) => {
  const { citizen } = await registerByPasskey(page);
  await signOut(page);
  await begin(page, "line");
  await signInAtLine(page, newLineName());
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtPassword(page);
  await page.getByRole("button", { name: "パスキーでログイン" }).click();
  await arriveAtHome(page);
});
