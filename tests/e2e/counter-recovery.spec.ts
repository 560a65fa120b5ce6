import type { Page } from "@playwright/test";
import { admin } from "../support/admin.ts";
import { createStaff, type StaffMember } from "../support/staff.ts";
import { keepRecoveryCodes } from "./pages/factors.ts";
import { arriveAtHome, begin, signOut } from "./pages/portal.ts";
import {
  arriveAtCounterCode,
  followForgot,
  resetPassword,
  signInAfterReset,
} from "./pages/reset.ts";
import { giveAddress, giveCodeFromInbox, givePassword, submit } from "./pages/sign-in.ts";
import { issueCode, lookFor, openHelpDesk, signInAsStaff } from "./pages/staff.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { nextMail } from "./support/mailbox.ts";
import { expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

let staff: StaffMember;
test.beforeEach(async () => void (staff = await createStaff("help-desk")));
test.afterEach(async () => void (await admin("DELETE", `users/${staff.id}`)));

/** What the help desk does while the citizen stands at the counter; gives the code on the slip. */
async function askAtCounter(page: Page, email: string): Promise<string> {
  await openHelpDesk(page);
  await signInAsStaff(page, staff);
  await lookFor(page, email);
  return await issueCode(page);
}

/** Types address and code on the pages that ask for them. */
async function giveCounterCode(page: Page, email: string, code: string): Promise<void> {
  await page.getByRole("button", { name: "窓口で受け取ったコードを使う" }).click();
  await giveAddress(page, email);
  await arriveAtCounterCode(page);
  await page.locator("input[name=counter-code]").fill(code);
  await submit(page);
}

test("ID-7: who has lost everything gets a code at the counter, and with it another address, a new password and codes of their own", async ({
  page,
  browser,
}) => {
  const { email: lost } = await register(page);
  const { email, password } = newCitizen();
  await signOut(page);
  const counter = await browser.newContext();
  const code = await askAtCounter(await counter.newPage(), lost);
  await counter.close();
  expect((await nextMail(lost)).text).toContain("復旧コードを発行しました");

  await begin(page, "signIn");
  await followForgot(page, lost);
  await giveCounterCode(page, lost, "0000-0000-0000");
  await expectFieldError(page, /コードかメールアドレスが正しくない/);
  // As people copy it by hand: small letters, and no hyphens.
  await page.locator("input[name=counter-code]").fill(code.toLowerCase().replaceAll("-", " "));
  await submit(page);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await resetPassword(page, password);
  for (const told of [lost, email]) {
    expect((await nextMail(told)).text).toContain("復旧しました");
  }

  await signInAfterReset(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  const codes = await keepRecoveryCodes(page);
  expect(codes).not.toContain(code);
  await arriveAtHome(page);
});

test("ID-7: a code of the counter works once", async ({ page, browser }) => {
  const { email } = await register(page);
  const { password } = newCitizen();
  await signOut(page);
  const counter = await browser.newContext();
  const code = await askAtCounter(await counter.newPage(), email);
  await counter.close();
  await nextMail(email);
  await begin(page, "signIn");
  await followForgot(page, email);
  await giveCounterCode(page, email, code);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await resetPassword(page, password);
  await signInAfterReset(page);
  await followForgot(page, email);
  await giveCounterCode(page, email, code);
  await expectFieldError(page, /コードかメールアドレスが正しくない/);
});
