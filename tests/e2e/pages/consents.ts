import type { Locator, Page } from "@playwright/test";
import { arriveAt, type Language } from "../support/page.ts";
import { submit } from "./sign-in.ts";

/** Purposes that the ID needs, by their codes. */
export const REQUIRED = ["terms", "privacy"];

/** Purposes that a citizen is free to agree to. */
export const OPTIONAL = ["id-management", "news", "disaster"];

const HEADING = {
  ja: "内容を確認し、同意するものを選んでください",
  easy: /読んで、同意する（いいと 思う）ものを/,
  en: "Please read and choose what you agree to",
};

/** The page on which the ID platform asks for consents, purpose by purpose. */
export async function arriveAtConsents(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADING[language], language);
}

/** The tick box of one purpose. */
export const consentTo = (page: Page, purpose: string): Locator =>
  page.locator(`input[name=consent][value=${purpose}]`);

/** Agrees to what the ID needs and to `optional`, and to nothing else. */
export async function agreeTo(
  page: Page,
  optional: readonly string[],
  language: Language = "ja",
): Promise<void> {
  await arriveAtConsents(page, language);
  for (const purpose of [...REQUIRED, ...optional]) await consentTo(page, purpose).check();
  await submit(page);
}
