import { agreeTo, OPTIONAL } from "../pages/consents.ts";
import { arriveAtHome, arriveAtWelcome, begin, signOut, switchLanguage } from "../pages/portal.ts";
import { openSettings } from "../pages/settings.ts";
import {
  arriveAtCode,
  choosePassword,
  giveAddress,
  giveCode,
  giveCodeFromInbox,
  givePassword,
} from "../pages/sign-in.ts";
import { newCitizen } from "../support/citizen.ts";
import { nextMail } from "../support/mailbox.ts";
import { arriveAt, expectFieldError } from "../support/page.ts";
import { endpoints } from "../../support/endpoints.ts";
import { codeIn } from "../../support/mailbox.ts";
import { hardToRead } from "../../texts/easy-japanese.ts";
import { expect, test } from "../support/test.ts";

/** The narrowest screen: words apart by spaces and with their readings are the longest there. */
const NARROW = { width: 320, height: 640 };
test.use({ viewport: NARROW });

test("PO-12: the documents are in easy Japanese too, and say that the Japanese text counts", async ({
  page,
}) => {
  await page.goto(`${endpoints.portal}/documents/terms`);
  await switchLanguage(page, "やさしい日本語");
  await arriveAt(page, /利用規約/, "easy");
  await expect(page.locator("main")).toContainText("日本語の 規約が 正しいです");
  await page.goto(`${endpoints.portal}/documents/privacy`);
  await arriveAt(page, /使い方/, "easy");
  await expect(page.locator("main")).toContainText("日本語の 文が 正しいです");
});

test("PO-12: who chooses easy Japanese while registering has it in mails and in the portal, and on another browser too", async ({
  page,
  browser,
}) => {
  const citizen = newCitizen();
  await begin(page, "register");
  await switchLanguage(page, "やさしい日本語");
  await giveAddress(page, "not an address", "easy");
  await expectFieldError(page, /書き方が ちがいます/);
  await giveAddress(page, citizen.email, "easy");
  await arriveAtCode(page, "easy");
  const mail = await nextMail(citizen.email);
  expect(mail.subject).toContain("確認コード（かくにんコード）の お知らせ");
  // Below the rule stand the names of the city and its office.
  const [said = ""] = mail.text.split("\n--");
  expect(said.split("\n").flatMap(hardToRead)).toEqual([]);
  await giveCode(page, codeIn(mail));
  await choosePassword(page, citizen.password, "easy");
  await agreeTo(page, OPTIONAL, "easy");
  await arriveAtWelcome(page, "easy");
  for (const which of ["security", "consents", "withdrawal"] as const) {
    await openSettings(page, which, "easy");
  }
  await signOut(page, "easy");

  const other = await (await browser.newContext({ locale: "ja-JP", viewport: NARROW })).newPage();
  await begin(other, "signIn");
  await givePassword(other, citizen.email, citizen.password);
  await giveCodeFromInbox(other, citizen.email, "easy");
  await arriveAtHome(other, "easy");
  await switchLanguage(other, "日本語");
  await arriveAtHome(other);
  await other.context().close();
});
