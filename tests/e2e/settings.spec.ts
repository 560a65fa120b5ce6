import { fillBirthdate, save, send } from "./pages/portal.ts";
import { register } from "./support/citizen.ts";
import { endpoints } from "../support/endpoints.ts";
import { arriveAt, expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("PO-5: what a citizen saves is there when they come back", async ({ page }) => {
  await register(page);
  await page.goto(`${endpoints.portal}/settings`);
  await arriveAt(page, "設定");
  await page.goto(`${endpoints.portal}/settings/basic`);
  await arriveAt(page, /基本情報/);
  await page.locator("input[name=family_name]").fill("酒田");
  await page.locator("input[name=family_name_kana]").fill("さかた");
  await fillBirthdate(page, ["平成４", "２", "２９"]);
  await save(page);
  await page.goto(`${endpoints.portal}/settings/basic`);
  await expect(page.locator("input[name=family_name_kana]")).toHaveValue("サカタ");
  await expect(page.locator("input[name=birth_year]")).toHaveValue("1992");

  await page.goto(`${endpoints.portal}/settings/interests`);
  await arriveAt(page, /興味/);
  await page.getByLabel("図書館・文化財").check();
  await save(page);
  await page.goto(`${endpoints.portal}/settings/interests`);
  await expect(page.getByLabel("図書館・文化財")).toBeChecked();
  await page.goto(`${endpoints.portal}/settings/account`);
  await arriveAt(page, /アカウント|ログイン/);
});

test("OP-7: an impossible date is refused in words beside its field, and the rest stays as typed", async ({
  page,
}) => {
  await register(page);
  await page.goto(`${endpoints.portal}/settings/basic`);
  await page.locator("input[name=given_name]").fill("花子");
  await fillBirthdate(page, ["2025", "2", "30"]);
  await send(page);
  await expectFieldError(page, /日/);
  await arriveAt(page, /基本情報/);
  await expect(page.locator("input[name=given_name]")).toHaveValue("花子");
  await page.goto(`${endpoints.portal}/settings/basic`);
  await expect(page.locator("input[name=given_name]")).toHaveValue("");
});

test("PO-5: an edit that lost a race says so, shows what is stored and keeps what was typed", async ({
  page,
}) => {
  await register(page);
  await page.goto(`${endpoints.portal}/settings/basic`);
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${endpoints.portal}/settings/basic`);
  await elsewhere.locator("input[name=family_name]").fill("先田");
  await save(elsewhere);

  await page.locator("input[name=family_name]").fill("後田");
  await send(page);
  await expect(page.getByRole("alert")).toContainText("別の画面で内容が変更されています");
  await expect(page.locator("main")).toContainText("先田");
  await save(page);
});
