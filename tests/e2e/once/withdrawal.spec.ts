import { arriveAtFarewell, arriveAtWithdrawal } from "../pages/leaving.ts";
import { lineUserId, newLineName, personAtLine, signInAgainAtLine } from "../pages/line.ts";
import { openHome } from "../pages/portal.ts";
import { chooseChannel, chooseInterest, openSettings } from "../pages/settings.ts";
import { arriveAtSignIn, choose, confirmPassword, giveCodeFromInbox } from "../pages/sign-in.ts";
import { expectNoRecord, expectRecord, openTool, type Tool } from "../pages/tools.ts";
import { linkLine, newCitizen, register, registerByLine, signUp } from "../support/citizen.ts";
import { nextMail } from "../support/mailbox.ts";
import { expect, test } from "../support/test.ts";

test("ID-6: who closes the account by LINE is gone from LINE, from every tool and from the ID, and may come anew", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { email, lineName } = await registerByLine(page);
  const lineId = await lineUserId(page, lineName);
  await chooseInterest(page, "図書館・文化財");
  await chooseChannel(page, "興味に合わせたお知らせ", "LINE");
  const known: [Tool, who: string][] = [
    ["kintone", email],
    ["kanameto", lineId],
    ["sugumail", email],
  ];
  for (const [tool, who] of known) await expectRecord(await openTool(page, tool), who, []);

  await openSettings(page, "withdrawal");
  await page.getByRole("button", { name: "LINEでログインして進む" }).click();
  await signInAgainAtLine(page, lineName);
  await giveCodeFromInbox(page, email);
  await arriveAtWithdrawal(page);
  await choose(page, "confirm");
  await arriveAtFarewell(page);

  for (const [tool, who] of known) await expectNoRecord(await openTool(page, tool), who);
  const atLine = await personAtLine(page, lineName);
  await expect(atLine("連動アプリ")).toContainText("アプリからの連絡で解除");
  const farewell = await nextMail(email);
  expect(farewell.subject).toContain("退会の手続きが終わりました");
  await openHome(page);
  await arriveAtSignIn(page);

  await signUp(page, [], { ...newCitizen(), email });
});

test("ID-6: who closes the account without LINE is told, on the page and by mail, how to disconnect there", async ({
  page,
}) => {
  const { email, password } = await register(page);
  await linkLine(page, { email, password }, newLineName());
  await openSettings(page, "withdrawal");
  await page.getByRole("button", { name: "LINEを使わずに進む" }).click();
  await confirmPassword(page, password);
  await giveCodeFromInbox(page, email);
  await arriveAtWithdrawal(page);
  await expect(page.locator("main")).toContainText("LINEアプリでの解除のしかた");
  await choose(page, "confirm");
  await arriveAtFarewell(page);
  await expect(page.locator("main")).toContainText("「連動を解除」");
  expect((await nextMail(email)).text).toContain("「連動を解除」");
});
