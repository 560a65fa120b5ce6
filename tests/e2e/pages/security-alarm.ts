import type { Page } from "@playwright/test";
import { arriveAt, type Language } from "../support/page.ts";

const HEADINGS = {
  asked: {
    ja: "お知らせの操作に心当たりがありませんか",
    easy: /あなたが した ことですか/,
    en: "Was this not you?",
  },
  raised: {
    ja: "アカウントを守る手続きをしました",
    easy: /アカウントを まもりました/,
    en: "Your account is protected",
  },
};

/** Opens the link "this wasn't me" of a notice. */
export async function openAlarm(page: Page, link: string, language: Language = "ja") {
  await page.goto(link);
  await arriveAt(page, HEADINGS.asked[language], language);
}

/** Presses the button of that page. */
export async function raiseAlarm(page: Page, language: Language = "ja"): Promise<void> {
  await page.locator("main form button[type=submit]").click();
  await arriveAt(page, HEADINGS.raised[language], language);
}
