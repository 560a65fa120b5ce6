import type { Page } from "@playwright/test";
import { lineUserId, newLineName } from "../pages/line.ts";
import { arriveAtHome, openHome } from "../pages/portal.ts";
import {
  chooseChannel,
  chooseInterest,
  expectToolState,
  withdrawConsent,
} from "../pages/settings.ts";
import {
  cellOf,
  expectNoRecord,
  expectRecord,
  openTool,
  recordOf,
  timesWritten,
  type Tool,
} from "../pages/tools.ts";
import { linkLine, register, registerByLine, unlinkLine } from "../support/citizen.ts";
import { expect, test } from "../support/test.ts";

const NEWS = "興味に合わせたお知らせ";
const DISASTER = "防災情報";
/** How すぐメールPlus+ calls the category of disaster information. */
const EMERGENCIES = "災害情報（緊急）";

test("CO-2, CO-3: news moved from mail to LINE leaves すぐメールPlus+ and arrives in KANAMETO", async ({
  page,
}) => {
  const { email, lineName } = await registerByLine(page, ["news"]);
  const lineId = await lineUserId(page, lineName);
  const [sugumail, kanameto] = [await openTool(page, "sugumail"), await openTool(page, "kanameto")];
  await chooseInterest(page, "図書館・文化財");
  await expectRecord(sugumail, email, ["図書館・文化財"]);
  await expectNoRecord(kanameto, lineId);

  await chooseChannel(page, NEWS, "LINE");
  await expectRecord(kanameto, lineId, ["図書館・文化財"]);
  await expectNoRecord(sugumail, email);

  await chooseChannel(page, NEWS, "メール");
  await expectRecord(sugumail, email, ["図書館・文化財"]);
  await expectNoRecord(kanameto, lineId);
});

test("CO-3: disaster information reaches すぐメールPlus+ by LINE too, without the mail address", async ({
  page,
}) => {
  const { email, lineName } = await registerByLine(page, ["disaster"]);
  const lineId = await lineUserId(page, lineName);
  const sugumail = await openTool(page, "sugumail");
  await expectRecord(sugumail, email, [EMERGENCIES]);
  await chooseChannel(page, DISASTER, "LINE");
  await expectRecord(sugumail, lineId, [EMERGENCIES]);
  await expectNoRecord(sugumail, email);
});

test("ID-6, CO-2: who unlinks LINE is gone from KANAMETO, and the portal says what no longer arrives", async ({
  page,
}) => {
  const citizen = await register(page, ["news"]);
  const lineName = newLineName();
  await linkLine(page, citizen, lineName);
  const lineId = await lineUserId(page, lineName);
  await chooseChannel(page, NEWS, "LINE");
  const kanameto = await openTool(page, "kanameto");
  await expectRecord(kanameto, lineId, []);

  await unlinkLine(page, { ...citizen, lineName });
  await expectNoRecord(kanameto, lineId);
  await openHome(page);
  await arriveAtHome(page);
  await expect(page.getByRole("region", { name: "LINEとの連携がまだです" })).toContainText(NEWS);
});

test("ID-11, CO-4: a purpose not agreed to leaves nothing in its tools, and the portal says so", async ({
  page,
  browser,
}) => {
  const { email } = await register(page, ["disaster"]);
  const [kintone, sugumail] = [await openTool(page, "kintone"), await openTool(page, "sugumail")];
  await chooseInterest(page, "図書館・文化財");
  await expectRecord(sugumail, email, [EMERGENCIES]);
  expect(await cellOf(sugumail, email, "メールのカテゴリ")).not.toContain("図書館");
  // Another citizen's later registration is a delivery of its own: once it is there, ours had its chance.
  const other = await register(await (await browser.newContext()).newPage());
  await expectRecord(kintone, other.email, [other.email]);
  await expect(recordOf(kintone, email)).toHaveCount(0);
  const { card } = await expectToolState(page, "kintone", "何も渡していません");
  await expect(card).toContainText("同意していただいた目的がない");
});

test("ID-11, CO-4: 「どこに何が渡っているか」 equals what the tools show, until a withdrawn consent empties them", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { email, lineName } = await registerByLine(page);
  await chooseInterest(page, "図書館・文化財");
  await chooseChannel(page, NEWS, "LINE");
  const known: [tool: Tool, who: string, data: string[], purpose: string[]][] = [
    ["kintone", email, ["メールアドレス", "興味のある分野"], ["窓口でのID管理"]],
    ["kanameto", await lineUserId(page, lineName), ["LINEの利用者番号", "興味のある分野"], [NEWS]],
    ["sugumail", email, ["メールアドレス", "受け取る分野"], [DISASTER]],
  ];
  for (const [tool, who, data, purposes] of known) {
    const table = await openTool(page, tool);
    const { fact } = await expectToolState(page, NAMES[tool], "情報を渡しています");
    await table.reload();
    await expect(fact("受付番号")).toHaveText(await RECEIPTS[tool](table, who));
    for (const kind of data) await expect(fact("渡している情報")).toContainText(kind);
    const told = timeIn(await fact("最後に届けた日時").innerText());
    const shown = timeIn(await cellOf(table, who, "更新日時"));
    expect(Math.abs(told - shown), "to the minute").toBeLessThanOrEqual(60_000);

    for (const purpose of purposes) await withdrawConsent(page, purpose);
    await expectNoRecord(table, who);
    const removed = await expectToolState(page, NAMES[tool], "削除を確認しました");
    expect(timeIn(await removed.fact("削除を確認した日時").innerText())).toBeGreaterThanOrEqual(
      told,
    );
  }
});

/** What 「どこに何が渡っているか」 calls the tools. */
const NAMES: Record<Tool, string> = {
  kintone: "kintone",
  kanameto: "KANAMETO",
  sugumail: "すぐメールPlus+",
};

const receiptColumn = (table: Page, who: string) => cellOf(table, who, "受付番号");

/** A tool's own receipt. kintone's is the number of the record and how often it was written. */
const RECEIPTS: Record<Tool, (table: Page, who: string) => Promise<string>> = {
  kintone: async (table, who) =>
    `${await cellOf(table, who, "番号")}:${await timesWritten(table, who)}`,
  kanameto: receiptColumn,
  sugumail: receiptColumn,
};

/** The first time in a text to the minute, in ms since 1970, as both sides write it. */
function timeIn(text: string): number {
  const [, year, month, day, hour, minute] =
    /(\d{4})[年/](\d+)[月/](\d+)日?\s+(\d+):(\d+)/.exec(text) ?? [];
  return Date.parse(
    `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}T${hour?.padStart(2, "0")}:${minute}+09:00`,
  );
}
