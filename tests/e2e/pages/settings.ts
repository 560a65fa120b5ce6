import { expect, type Locator, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";
import { arriveAt, type Language } from "../support/page.ts";
import { expectNotice, save } from "./portal.ts";

/** Pages of the settings by their path, with their headings. */
const PAGES = {
  overview: { path: "", ja: "設定", easy: "設定（せってい）", en: "Settings" },
  basic: {
    path: "/basic",
    ja: "基本情報",
    easy: "あなたの 情報（じょうほう）",
    en: "Basic information",
  },
  interests: {
    path: "/interests",
    ja: "興味のある分野",
    easy: "興味（きょうみ）が ある こと",
    en: "Interests",
  },
  consents: {
    path: "/consents",
    ja: "同意の確認と変更",
    easy: "同意の 確認（かくにん）と 変更（へんこう）",
    en: "Your consents",
  },
  delivery: {
    path: "/delivery",
    ja: "お知らせの受け取り方",
    easy: "お知らせを もらう 方法（ほうほう）",
    en: "How you receive messages",
  },
  "data-flow": {
    path: "/data-flow",
    ja: "どこに何が渡っているか",
    easy: "どこに 何を わたしたか",
    en: "Where your information is",
  },
  account: { path: "/account", ja: "アカウント", easy: "アカウント", en: "Account" },
  security: {
    path: "/security",
    ja: "ログインとセキュリティ",
    easy: "ログインと 安全（あんぜん）",
    en: "Sign-in and security",
  },
  line: { path: "/line", ja: "LINEとの連携", easy: "LINEと つなぐ", en: "Link with LINE" },
  withdrawal: {
    path: "/withdrawal",
    ja: "退会",
    easy: "退会（たいかい）",
    en: "Close your account",
  },
};

type SettingsPage = keyof typeof PAGES;

export async function openSettings(
  page: Page,
  which: SettingsPage,
  language: Language = "ja",
): Promise<void> {
  await page.goto(`${endpoints.portal}/settings${PAGES[which].path}`);
  await arriveAtSettings(page, which, language);
}

export async function arriveAtSettings(
  page: Page,
  which: SettingsPage,
  language: Language = "ja",
): Promise<void> {
  await arriveAt(page, PAGES[which][language], language);
}

/** Chooses an interest by its name, beside those chosen before. */
export async function chooseInterest(page: Page, name: string): Promise<void> {
  await openSettings(page, "interests");
  await page.getByLabel(name).check();
  await save(page);
}

/** Withdraws the consent to a purpose, by its name. */
export async function withdrawConsent(page: Page, purpose: string): Promise<void> {
  await openSettings(page, "consents");
  await consentButton(page, "同意を取り消す", purpose).click();
  await expectNotice(page, "同意を取り消しました");
}

/** Gives the consent to a purpose, by its name. */
export async function giveConsent(page: Page, purpose: string): Promise<void> {
  await openSettings(page, "consents");
  await consentButton(page, "同意する", purpose).click();
  await expectNotice(page, "同意を記録しました");
}

// What is for screen readers alone stands apart, by a space, in a button's name.
const consentButton = (page: Page, verb: string, purpose: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^${verb}\\s*：${purpose}$`) });

/** Chooses by what channel a kind of message comes. */
export async function chooseChannel(page: Page, purpose: string, channel: string): Promise<void> {
  await openSettings(page, "delivery");
  await page.getByRole("group", { name: purpose }).getByLabel(channel).check();
  await save(page);
}

/** What 「どこに何が渡っているか」 tells of one tool. */
export interface ToolCard {
  readonly card: Locator;
  /** What stands beside a label. */
  readonly fact: (label: string) => Locator;
}

export function toolCard(page: Page, tool: string): ToolCard {
  const card = page.getByRole("region", { name: tool });
  return { card, fact: (label) => card.locator(`dt:text-is("${label}") + dd`) };
}

/** Waits until 「どこに何が渡っているか」 tells this of a tool. */
export async function expectToolState(page: Page, tool: string, state: string): Promise<ToolCard> {
  await expect
    .poll(
      async () => {
        await page.goto(`${endpoints.portal}/settings/data-flow`);
        return toolCard(page, tool).card.innerText();
      },
      { message: `${tool}: ${state}`, intervals: [500] },
    )
    .toContain(state);
  await arriveAtSettings(page, "data-flow");
  return toolCard(page, tool);
}
