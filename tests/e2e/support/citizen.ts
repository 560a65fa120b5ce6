import type { Page } from "@playwright/test";
import { arriveAtHome, arriveAtWelcome, openPortal } from "../pages/portal.ts";
import { choosePassword, giveAddress, giveCodeFromInbox } from "../pages/sign-in.ts";

/** A citizen of a test, with an address that no other test uses. */
export interface Citizen {
  email: string;
  password: string;
}

/** Makes up a citizen. Nothing is registered yet. */
export function newCitizen(): Citizen {
  const unique = crypto.randomUUID().slice(0, 8);
  return { email: `citizen-${unique}@example.jp`, password: `Test-${unique}-harbour` };
}

/** Registers by e-mail up to the welcome page. */
export async function signUp(page: Page): Promise<Citizen> {
  const citizen = newCitizen();
  await openPortal(page);
  await page.getByRole("link", { name: "メールで新規登録" }).click();
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await choosePassword(page, citizen.password);
  await arriveAtWelcome(page);
  return citizen;
}

/** Registers by e-mail, leaves the basic information for later, and comes to the home page. */
export async function register(page: Page): Promise<Citizen> {
  const citizen = await signUp(page);
  await page.getByRole("link", { name: "あとで入力する" }).first().click();
  await arriveAtHome(page);
  return citizen;
}
