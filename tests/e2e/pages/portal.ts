import { expect, type Page } from "@playwright/test";
import { endpoints } from "../support/endpoints.ts";
import { arriveAt } from "../support/page.ts";

export async function openPortal(page: Page): Promise<void> {
  await page.goto(endpoints.portal);
  await arriveAt(page, "酒田市 市民マイページ");
}

/** The page that asks for basic information after the first sign-in. */
export async function arriveAtWelcome(page: Page): Promise<void> {
  await arriveAt(page, /基本情報/);
  await expect(page).toHaveURL(/\/welcome$/);
}

export async function arriveAtHome(page: Page): Promise<void> {
  await arriveAt(page, /こんにちは/);
  await expect(page).toHaveURL(/\/home$/);
}

/** Sends the form, whatever comes of it. */
export async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存する" }).click();
}

/** Sends the form and waits until the portal says that it is saved. */
export async function save(page: Page): Promise<void> {
  await send(page);
  await expect(page.getByRole("status")).toContainText("保存しました");
}

export async function fillBirthdate(
  page: Page,
  [year, month, day]: [string, string, string],
): Promise<void> {
  await page.locator("input[name=birth_year]").fill(year);
  await page.locator("input[name=birth_month]").fill(month);
  await page.locator("input[name=birth_day]").fill(day);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "ログアウト" }).click();
  await arriveAt(page, "ログアウトしました");
}
