import type { Page } from "@playwright/test";
import { arriveAt } from "../support/page.ts";

/** The page on which the ID platform asks whether to close the account. */
export async function arriveAtWithdrawal(page: Page): Promise<void> {
  await arriveAt(page, "さかたIDを退会しますか");
}

/** The last page of an account. */
export async function arriveAtFarewell(page: Page): Promise<void> {
  await arriveAt(page, /退会の手続きが終わりました/);
}

/** The page on which the ID platform asks whether to link LINE. */
export async function arriveAtLinking(page: Page): Promise<void> {
  await arriveAt(page, "LINEと連携しますか");
}

/** The page on which the ID platform asks whether to unlink LINE. */
export async function arriveAtUnlinking(page: Page): Promise<void> {
  await arriveAt(page, "LINEとの連携を解除しますか");
}
