import { agreeTo, arriveAtConsents, consentTo, OPTIONAL } from "./pages/consents.ts";
import {
  arriveAtLanding,
  arriveAtWelcome,
  begin,
  follow,
  openPortal,
  switchLanguage,
} from "./pages/portal.ts";
import { withdrawConsent } from "./pages/settings.ts";
import {
  arriveAtChoice,
  arriveAtPassword,
  arriveAtSignIn,
  giveAddress,
  giveCodeFromInbox,
  submit,
} from "./pages/sign-in.ts";
import { newCitizen, proveAndChoosePassword } from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("PO-12: without JavaScript a citizen registers, agrees and withdraws a consent", async ({
  page,
}) => {
  await proveAndChoosePassword(page, newCitizen());
  await arriveAtConsents(page);
  await submit(page);
  await expect(page.locator("main")).toContainText("「必須」と書かれた項目に同意すると");
  await expect(page.locator("main").getByText("必須", { exact: true })).toHaveCount(2);
  await expect(consentTo(page, "news")).not.toBeChecked();
  await agreeTo(page, OPTIONAL);
  await arriveAtWelcome(page);
  await withdrawConsent(page, "防災情報");
});

test("PO-12: without JavaScript registration offers a password, and says why no passkey", async ({
  page,
}) => {
  const { email } = newCitizen();
  await begin(page, "register");
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await arriveAtChoice(page);
  await expect(page.locator("button[name=method]")).toHaveCount(1);
  await expect(page.locator("main noscript p")).toContainText("JavaScriptを有効に");
});

test("PO-12: without JavaScript no button is shown that would do nothing", async ({ page }) => {
  const { email } = newCitizen();
  await begin(page, "signIn");
  await page.locator("input[name=username]").fill(email);
  await submit(page);
  await arriveAtPassword(page);
  await expect(page.getByRole("button", { name: "表示" })).toBeHidden();
});

test("PO-12: without JavaScript the language is switched, on the portal and on the sign-in pages", async ({
  page,
}) => {
  await openPortal(page);
  await switchLanguage(page, "English");
  await arriveAtLanding(page, "en");
  await follow(page, "signIn", "en");
  await arriveAtSignIn(page, "en");
  await switchLanguage(page, "日本語");
  await arriveAtSignIn(page);
});
