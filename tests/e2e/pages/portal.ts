import { expect, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";
import { arriveAt, type Language } from "../support/page.ts";

const HEADINGS = {
  landing: {
    ja: "酒田市 市民マイページ",
    easy: "酒田市（さかたし）市民マイページ",
    en: "Sakata My Page",
  },
  welcome: { ja: /基本情報/, easy: /あなたの 情報/, en: "Register basic information" },
  home: { ja: /こんにちは/, easy: /こんにちは/, en: /Hello/ },
  signedOut: { ja: "ログアウトしました", easy: "ログアウトしました", en: "You are signed out" },
};

/** Ways to begin, by the words of their links. */
const WAYS = {
  signIn: { ja: "ログイン", easy: "ログイン", en: "Sign in" },
  register: {
    ja: "メールで新規登録",
    easy: "メールで 新しく 登録（とうろく）する",
    en: "Register by e-mail",
  },
  line: { ja: "LINEではじめる", easy: "LINEで 始める", en: "Start with LINE" },
};

const WORDS = {
  save: { ja: "保存する", easy: "保存（ほぞん）する", en: "Save" },
  saved: { ja: "保存しました", easy: "保存（ほぞん）しました", en: "saved" },
  signOut: { ja: "ログアウト", easy: "ログアウト", en: "Sign out" },
};

export async function openPortal(page: Page): Promise<void> {
  await page.goto(endpoints.portal);
  await arriveAtLanding(page);
}

export async function arriveAtLanding(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.landing[language], language);
}

/** Opens the portal and begins to sign in or to register there. */
export async function begin(page: Page, way: keyof typeof WAYS): Promise<void> {
  await openPortal(page);
  await follow(page, way);
}

/** Begins to sign in or to register, from the first page. */
export async function follow(
  page: Page,
  way: keyof typeof WAYS,
  language: Language = "ja",
): Promise<void> {
  await page.getByRole("link", { name: WAYS[way][language], exact: true }).click();
}

/** The page that asks for basic information after the first sign-in. */
export async function arriveAtWelcome(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.welcome[language], language);
  await expect(page).toHaveURL(/\/welcome$/);
}

export async function arriveAtHome(page: Page, language: Language = "ja"): Promise<void> {
  await arriveAt(page, HEADINGS.home[language], language);
  await expect(page).toHaveURL(/\/home$/);
}

/** Sends the form, whatever comes of it. */
export async function send(page: Page, language: Language = "ja"): Promise<void> {
  await page.getByRole("button", { name: WORDS.save[language] }).click();
}

/** Sends the form and waits until the portal says that it is saved. */
export async function save(page: Page, language: Language = "ja"): Promise<void> {
  await send(page, language);
  await expectNotice(page, WORDS.saved[language]);
}

/** What the portal tells once of what the citizen has just done. */
export async function expectNotice(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("status")).toContainText(text);
}

export async function fillBirthdate(
  page: Page,
  [year, month, day]: [string, string, string],
): Promise<void> {
  await page.locator("input[name=birth_year]").fill(year);
  await page.locator("input[name=birth_month]").fill(month);
  await page.locator("input[name=birth_day]").fill(day);
}

export async function signOut(page: Page, language: Language = "ja"): Promise<void> {
  await page.getByRole("button", { name: WORDS.signOut[language], exact: true }).click();
  await arriveAt(page, HEADINGS.signedOut[language], language);
}

/** Opens an address that only a citizen signed in may see; an ended session is asked to sign in. */
export async function openHome(page: Page): Promise<void> {
  await page.goto(`${endpoints.portal}/home`);
}

/** Chooses a language by the name it calls itself; on any page, of the portal or of the sign-in. */
export async function switchLanguage(page: Page, name: string): Promise<void> {
  const inPortal = page.getByRole("button", { name, exact: true });
  await inPortal.or(page.getByRole("link", { name, exact: true })).click();
}
