import { expectRecord, openTool, PROMISED_MS, recordText, timesWritten } from "../pages/tools.ts";
import { fillBirthdate, save, send } from "../pages/portal.ts";
import { register } from "../support/citizen.ts";
import { endpoints } from "../../support/endpoints.ts";
import { without } from "../../support/stack.ts";
import { expect, test } from "../support/test.ts";

test("CO-1: interests, district and birth date stand in kintone within five seconds, and a change follows", async ({
  page,
}) => {
  const { email } = await register(page);
  await page.goto(`${endpoints.portal}/settings/interests`);
  await page.getByLabel("ごみ・リサイクル").check();
  await page.getByLabel("防災・気象").check();
  await save(page);
  await page.goto(`${endpoints.portal}/settings/basic`);
  await fillBirthdate(page, ["1990", "5", "6"]);
  await page.locator("select[name=residence_area]").selectOption({ label: "浜田" });
  await save(page);

  const table = await openTool(page, "kintone");
  await expectRecord(table, email, ["ごみ・リサイクル", "防災・気象", "浜田", "1990-05-06"]);

  await page.goto(`${endpoints.portal}/settings/interests`);
  await page.getByLabel("防災・気象").uncheck();
  await save(page);
  await expect
    .poll(async () => (await table.reload(), await recordText(table, email)), {
      timeout: PROMISED_MS,
    })
    .not.toContain("防災・気象");
});

test("CO-5: nothing is sent twice when nothing changed", async ({ page, browser }) => {
  const { email } = await register(page);
  await page.goto(`${endpoints.portal}/settings/district`);
  await page.locator("select[name=residence_area]").selectOption({ label: "若浜" });
  await save(page);
  const table = await openTool(page, "kintone");
  await expectRecord(table, email, ["若浜"]);

  const before = await timesWritten(table, email);
  await page.goto(`${endpoints.portal}/settings/district`);
  await send(page);
  await expect(page.getByRole("status")).toContainText("変わったところがない");
  // Another citizen's later change is a delivery of its own: once it is there, ours had its chance.
  const other = await register(await (await browser.newContext()).newPage());
  await expectRecord(table, other.email, [other.email]);
  expect(await timesWritten(table, email)).toBe(before);
});

test("CO-5: with the worker stopped nothing arrives; started again, it does", async ({ page }) => {
  const { email } = await register(page);
  const table = await openTool(page, "kintone");
  await expectRecord(table, email, [email]);

  await without("worker", async () => {
    const before = await timesWritten(table, email);
    await page.goto(`${endpoints.portal}/settings/district`);
    await page.locator("select[name=residence_area]").selectOption({ label: "松山" });
    await save(page);
    expect(await timesWritten(table, email)).toBe(before);
    expect(await recordText(table, email)).not.toContain("松山");
  });
  await expectRecord(table, email, ["松山"], 30_000);
});

test("CO-5: with kintone down the portal saves, the worker waits and catches up", async ({
  page,
}) => {
  const { email } = await register(page);
  const table = await openTool(page, "kintone");
  await expectRecord(table, email, [email]);
  await without("kintone", async () => {
    await page.goto(`${endpoints.portal}/settings/district`);
    await page.locator("select[name=residence_area]").selectOption({ label: "泉" });
    await save(page);
  });
  await expectRecord(table, email, ["泉"], 60_000);
});
