import { agreeTo, arriveAtConsents, consentTo, OPTIONAL } from "./pages/consents.ts";
import { arriveAtWelcome } from "./pages/portal.ts";
import { giveConsent, openSettings, withdrawConsent } from "./pages/settings.ts";
import { choose, submit } from "./pages/sign-in.ts";
import { newCitizen, proveAndChoosePassword, register } from "./support/citizen.ts";
import { arriveAt, expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-11: registration asks purpose by purpose, and refuses in words without what the ID needs", async ({
  page,
}) => {
  await proveAndChoosePassword(page, newCitizen());
  await arriveAtConsents(page);
  for (const purpose of ["terms", "privacy", ...OPTIONAL]) {
    await expect(consentTo(page, purpose)).not.toBeChecked();
  }
  const [document] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "個人情報の取り扱いの全文を読む" }).click(),
  ]);
  await arriveAt(document, "個人情報の取り扱い");
  await expect(document.locator("main")).toContainText("2026年10月1日から有効な版");

  await consentTo(page, "terms").check();
  await consentTo(page, "news").check();
  await submit(page);
  await expectFieldError(page, /同意/);
  await arriveAtConsents(page);
  await expect(consentTo(page, "terms")).toBeChecked();
  await expect(consentTo(page, "news")).toBeChecked();
  await consentTo(page, "privacy").check();
  await submit(page);
  await arriveAtWelcome(page);
});

test("ID-11: who declines the terms is not registered, and can begin again", async ({ page }) => {
  const citizen = newCitizen();
  await proveAndChoosePassword(page, citizen);
  await arriveAtConsents(page);
  await choose(page, "decline");
  await arriveAt(page, /登録をやめました/);

  await proveAndChoosePassword(page, citizen);
  await agreeTo(page, []);
  await arriveAtWelcome(page);
});

test("ID-11: a consent is withdrawn and given again in the portal, each with its day", async ({
  page,
}) => {
  await register(page, ["news"]);
  await openSettings(page, "consents");
  const news = page.getByRole("region", { name: "興味に合わせたお知らせ" });
  await expect(news).toContainText(/同意しています（\d+年\d+月\d+日から）/);
  await withdrawConsent(page, "興味に合わせたお知らせ");
  await expect(news).toContainText(/同意していません（\d+年\d+月\d+日から）/);
  await giveConsent(page, "興味に合わせたお知らせ");
  await page.getByText("これまでの同意の記録").click();
  await expect(page.getByText(/同意しない：興味に合わせたお知らせ/)).toHaveCount(1);
  await expect(page.getByText(/同意する：興味に合わせたお知らせ/)).toHaveCount(2);
});
