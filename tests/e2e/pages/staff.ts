import { expect, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";
import type { StaffMember } from "../../support/staff.ts";
import { totp } from "../../support/totp.ts";
import { arriveAt } from "../support/page.ts";
import { giveCodeFromInbox, givePassword, submit } from "./sign-in.ts";

/** Signs in as staff do every day: address, password, authenticator app. */
export async function signInAsStaff(page: Page, staff: StaffMember): Promise<void> {
  await givePassword(page, staff.email, staff.password);
  const app = page.locator("input[name=otp]");
  await expect(app.or(page.locator("input[name=code]"))).toBeVisible();
  if (await app.isVisible()) {
    await app.fill(totp(staff.appKey!));
    await submit(page);
  } else await giveCodeFromInbox(page, staff.email);
}

/** The page that has staff without passkey or app set one of them up; answered with one. */
export async function chooseStaffFactor(page: Page, way: "passkey" | "app"): Promise<void> {
  await arriveAt(page, "職員用の確認方法を登録してください");
  await page.locator(`main button[name=way][value=${way}]`).click();
}

/** Opens the help desk's page, which leads to the sign-in pages first. */
export async function openHelpDesk(page: Page): Promise<void> {
  await page.goto(`${endpoints.adminHost}/realms/city/help-desk/`);
}

/** The help desk's first page. */
export async function arriveAtHelpDesk(page: Page): Promise<void> {
  await arriveAt(page, "市民をさがす");
}

/** Presses a button of the help desk and waits until it says that it is done. */
export async function help(page: Page, button: string, done: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("status")).toContainText(done);
}

/** Looks for a citizen and comes to what the help desk sees of the account. */
export async function lookFor(page: Page, email: string): Promise<void> {
  await arriveAtHelpDesk(page);
  await page.getByLabel("市民のメールアドレス").fill(email);
  await page.getByRole("button", { name: "さがす" }).click();
  await arriveAt(page, "アカウントのようす");
  await expect(page.locator("main")).toContainText(email);
}

/** Ticks the whole list of the counter and issues a code; gives the code. */
export async function issueCode(page: Page): Promise<string> {
  await page.getByRole("button", { name: "窓口コードの発行に進む" }).click();
  await arriveAt(page, "窓口コードを発行する");
  await page.getByRole("button", { name: "窓口コードを発行する" }).click();
  await expect(page.getByRole("alert")).toContainText("すべて確かめて");
  for (const check of await page.getByRole("checkbox").all()) await check.check();
  await page.getByLabel("パスワードも端末も使えない").check();
  await page.getByRole("button", { name: "窓口コードを発行する" }).click();
  await arriveAt(page, "窓口コードを渡す");
  return (await page.locator(".code").innerText()).trim();
}
