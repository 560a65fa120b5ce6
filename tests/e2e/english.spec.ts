import { agreeTo, OPTIONAL } from "./pages/consents.ts";
import {
  arriveAtHome,
  arriveAtLanding,
  arriveAtWelcome,
  fillBirthdate,
  follow,
  openPortal,
  save,
  send,
  signOut,
  switchLanguage,
} from "./pages/portal.ts";
import { openSettings } from "./pages/settings.ts";
import { arriveAtCode, choosePassword, giveAddress, giveCode, submit } from "./pages/sign-in.ts";
import { newCitizen } from "./support/citizen.ts";
import { endpoints } from "../support/endpoints.ts";
import { nextMail } from "./support/mailbox.ts";
import { arriveAt, expectFieldError, JAPANESE } from "./support/page.ts";
import { codeIn } from "../support/mailbox.ts";
import { expect, test } from "./support/test.ts";

test("PO-12: everything is in English from the first page to the last, mails too, once it is chosen", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const citizen = newCitizen();
  await openPortal(page);
  await switchLanguage(page, "English");
  await arriveAtLanding(page, "en");
  await follow(page, "register", "en");
  await giveAddress(page, citizen.email, "en");
  await arriveAtCode(page, "en");
  const mail = await nextMail(citizen.email);
  expect(mail.subject + mail.text + mail.html).not.toMatch(JAPANESE);
  await giveCode(page, codeIn(mail));
  await choosePassword(page, citizen.password, "en");
  await agreeTo(page, OPTIONAL, "en");

  await arriveAtWelcome(page, "en");
  await page.locator("input[name=family_name]").fill("Smith");
  await page.locator("input[name=given_name]").fill("Robin");
  await fillBirthdate(page, ["2025", "2", "30"]);
  await send(page, "en");
  await expectFieldError(page, /date of birth/i);
  await arriveAtWelcome(page, "en");
  await fillBirthdate(page, ["1992", "2", "29"]);
  await send(page, "en");
  await arriveAtHome(page, "en");

  await openSettings(page, "interests", "en");
  await page.getByLabel("Library and heritage").check();
  await save(page, "en");
  for (const which of SETTINGS) await openSettings(page, which, "en");
  await openSettings(page, "data-flow", "en");
  await signOut(page, "en");
});

const SETTINGS = [
  "overview",
  "basic",
  "consents",
  "delivery",
  "account",
  "line",
  "withdrawal",
] as const;

test("PO-12: the documents are in English too, and so is what goes wrong", async ({ page }) => {
  await page.goto(`${endpoints.portal}/documents/privacy`);
  await switchLanguage(page, "English");
  await arriveAt(page, "Privacy Policy", "en");
  await page.goto(`${endpoints.portal}/documents/terms`);
  await arriveAt(page, "Terms of Use", "en");

  await page.goto(`${endpoints.portal}/auth/register`);
  await giveAddress(page, "not an address", "en");
  await expectFieldError(page, /e-mail address/);
  await submit(page);
  await switchLanguage(page, "日本語");
  await giveAddress(page, newCitizen().email);
  await arriveAtCode(page);
});
