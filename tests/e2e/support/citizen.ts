import { expect, type Browser, type Page } from "@playwright/test";
import { endpoints } from "../../support/endpoints.ts";
import type { Page as VisitedPage } from "../../support/visitor.ts";
import { agreeTo, OPTIONAL, REQUIRED } from "../pages/consents.ts";
import { arriveAtLinking, arriveAtUnlinking } from "../pages/leaving.ts";
import { newLineName, signInAgainAtLine, signInAtLine } from "../pages/line.ts";
import { arriveAtHome, arriveAtWelcome, begin, expectNotice, openHome } from "../pages/portal.ts";
import { arriveAtSettings, openSettings } from "../pages/settings.ts";
import {
  choose,
  choosePassword,
  giveAddress,
  giveCodeFromInbox,
  confirmPassword,
  givePassword,
} from "../pages/sign-in.ts";
import { BehindPage } from "./behind-page.ts";
import { nextCode } from "./mailbox.ts";

/** A citizen of a test, with an address that no other test uses. */
export interface Citizen {
  email: string;
  password: string;
}

/** A citizen who signs in with LINE, under a name that no other test uses. */
export interface LineCitizen {
  email: string;
  lineName: string;
}

/** Makes up a citizen. Nothing is registered yet. */
export function newCitizen(): Citizen {
  const unique = crypto.randomUUID().slice(0, 8);
  return { email: `citizen-${unique}@example.jp`, password: `Test-${unique}-harbour` };
}

/** Registers by e-mail up to the page of consents. */
export async function proveAndChoosePassword(page: Page, citizen: Citizen): Promise<void> {
  await begin(page, "register");
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await choosePassword(page, citizen.password);
}

/** Registers by e-mail up to the welcome page, and agrees to these of the free purposes. */
export async function signUp(
  page: Page,
  optional: readonly string[] = OPTIONAL,
  citizen = newCitizen(),
): Promise<Citizen> {
  await proveAndChoosePassword(page, citizen);
  await agreeTo(page, optional);
  await arriveAtWelcome(page);
  return citizen;
}

/**
 * A citizen who has registered by e-mail and is signed in, at the home page. For journeys of which registering is
 * no part: nothing is shown of it.
 */
export async function register(
  page: Page,
  optional: readonly string[] = OPTIONAL,
): Promise<Citizen> {
  const citizen = newCitizen();
  const visitor = await BehindPage.of(page);
  let at = await visitor.open(`${endpoints.portal}/auth/register`);
  at = await visitor.submit(at, { email: citizen.email });
  at = await visitor.submit(at, { code: await nextCode(citizen.email) });
  at = await visitor.submit(at, { method: "password" });
  const { password } = citizen;
  at = await visitor.submit(at, { password, "password-confirm": password });
  await agreeAndComeHome(page, visitor, at, optional);
  return citizen;
}

/** As {@link register}, by LINE. */
export async function registerByLine(
  page: Page,
  optional: readonly string[] = OPTIONAL,
): Promise<LineCitizen> {
  const { email } = newCitizen();
  const lineName = newLineName();
  const visitor = await BehindPage.of(page);
  let at = await visitor.open(`${endpoints.portal}/auth/login?method=line`);
  at = await visitor.submit(at, { name: lineName, email: "" });
  at = await visitor.submit(at, { decision: "allow" });
  at = await visitor.submit(at, { email });
  at = await visitor.submit(at, { code: await nextCode(email) });
  await agreeAndComeHome(page, visitor, at, optional);
  return { email, lineName };
}

async function agreeAndComeHome(
  page: Page,
  visitor: BehindPage,
  consents: VisitedPage,
  optional: readonly string[],
): Promise<void> {
  const { url } = await visitor.submit(consents, { consent: [...REQUIRED, ...optional] });
  expect(url, "the portal asks for basic information").toBe(`${endpoints.portal}/welcome`);
  await openHome(page);
  await arriveAtHome(page);
}

/** Registers by LINE on its pages, leaves the basic information for later, and comes to the home page. */
export async function signUpByLine(
  page: Page,
  optional: readonly string[] = OPTIONAL,
): Promise<LineCitizen> {
  const { email } = newCitizen();
  const lineName = newLineName();
  await begin(page, "line");
  await signInAtLine(page, lineName);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await agreeTo(page, optional);
  await arriveAtWelcome(page);
  await leaveForLater(page);
  return { email, lineName };
}

/** Links LINE to the account of who is signed in, from the settings; ends there. */
export async function linkLine(page: Page, citizen: Citizen, lineName: string): Promise<void> {
  await askToLinkLine(page, citizen);
  await signInAtLine(page, lineName);
  await arriveAtSettings(page, "line");
  await expectNotice(page, "LINEと連携しました");
  await expect(page.locator("main")).toContainText("LINEと連携しています");
}

/** Goes from the settings through a sign-in of its own to LINE, in order to link it. */
export async function askToLinkLine(page: Page, citizen: Citizen): Promise<void> {
  await openSettings(page, "line");
  await page.getByRole("button", { name: "ログインして連携に進む" }).click();
  await confirmPassword(page, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtLinking(page);
  await choose(page, "confirm");
}

/** Unlinks LINE from the account of who is signed in and has a password; ends in the settings. */
export async function unlinkLine(page: Page, citizen: LineCitizen): Promise<void> {
  await openSettings(page, "line");
  await page.getByRole("button", { name: "LINEでログインして解除に進む" }).click();
  await signInAgainAtLine(page, citizen.lineName);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtUnlinking(page);
  await choose(page, "confirm");
  await arriveAtSettings(page, "line");
  await expectNotice(page, "LINEとの連携を解除しました");
}

/** Leaves the basic information of the welcome page for later. */
export async function leaveForLater(page: Page): Promise<void> {
  await page.getByRole("link", { name: "あとで入力する" }).first().click();
  await arriveAtHome(page);
}

/** Another device of the citizen's, signed in to the portal. */
export async function signInElsewhere(browser: Browser, citizen: Citizen): Promise<Page> {
  const context = await browser.newContext({ locale: "ja-JP", timezoneId: "Asia/Tokyo" });
  const page = await context.newPage();
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtHome(page);
  return page;
}
