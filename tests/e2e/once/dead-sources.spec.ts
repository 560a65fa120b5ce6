import type { Page } from "@playwright/test";
import { without } from "../../support/stack.ts";
import { lineUserId, newLineName, signInAtLine } from "../pages/line.ts";
import { begin, follow, openPortal } from "../pages/portal.ts";
import {
  chooseChannel,
  chooseInterest,
  expectToolState,
  openSettings,
  toolCard,
} from "../pages/settings.ts";
import { arriveAtCode, arriveAtSignIn, giveAddress, giveCode } from "../pages/sign-in.ts";
import { openTool, recordOf } from "../pages/tools.ts";
import { newCitizen, register, registerByLine } from "../support/citizen.ts";
import { nextCode } from "../support/mailbox.ts";
import { arriveAt } from "../support/page.ts";
import { expect, test } from "../support/test.ts";

/** Each outside system in turn: it says its own, the rest of the page stands, and it recovers by itself. */

const INTEREST = "図書館・文化財";
/** A tool that was away is asked again after growing pauses of at most a minute. */
const RECOVERED_MS = 90_000;

const TOOLS = [
  { part: "kintone", id: "CO-1", name: "kintone（ID管理・連携）" },
  { part: "sugumail", id: "CO-3", name: "すぐメールPlus+（メール・防災配信）" },
  { part: "kanameto", id: "CO-2", name: "KANAMETO（LINEでのお知らせ）" },
] as const;

for (const { part, id, name } of TOOLS) {
  test(`${id}: with ${part} down a change is saved, the citizen is told that it waits, and it arrives by itself`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const citizen = await registerByLine(page);
    if (part === "kanameto") await chooseChannel(page, "興味に合わせたお知らせ", "LINE");
    const who = part === "kanameto" ? await lineUserId(page, citizen.lineName) : citizen.email;
    await expectToolState(page, name, "情報を渡しています");

    await without(part, async () => {
      await chooseInterest(page, INTEREST);
      await openSettings(page, "data-flow");
      await expectCard(page, name, /につながらないため、変更がまだ届いていません/);
      for (const other of TOOLS.filter((tool) => tool.part !== part && tool.part !== "kanameto")) {
        await expectCard(page, other.name, /情報を渡しています/);
      }
      await expect(page.getByRole("heading", { name: "目的ごとの同意" })).toBeVisible();
    });

    await expect(async () => {
      await openSettings(page, "data-flow");
      await expect(toolCard(page, name).card).toContainText("情報を渡しています");
      await expect(toolCard(page, name).card).not.toContainText("つながら");
    }).toPass({ timeout: RECOVERED_MS });
    const tool = await openTool(page, part);
    await expect(recordOf(tool, who)).toContainText(INTEREST);
  });
}

test("ID-11: with the gateway down the page says that it cannot tell where data is, and the consents stand", async ({
  page,
}) => {
  await register(page);
  await without("gateway", async () => {
    await openSettings(page, "data-flow");
    await expect(page.getByText("いま、渡した情報の状況を確かめられません")).toBeVisible();
    await expect(page.getByText("興味に合わせたお知らせ").first()).toBeVisible();
    await openSettings(page, "consents");
  });
  await expectToolState(page, "kintone（ID管理・連携）", "情報を渡しています");
});

test("ID-3: with the mail server down the page says that no code could be sent, and sends it once it is back", async ({
  page,
}) => {
  const { email } = newCitizen();
  await begin(page, "register");
  await without("inbox", async () => {
    await giveAddress(page, email);
    await arriveAtCode(page);
    await expect(page.getByRole("alert")).toContainText("メールを送れませんでした");
    await expect(page.locator("input[name=code]")).toBeVisible();
  });
  const resend = page.getByRole("button", { name: /もう一度/ });
  await expect(resend).toBeEnabled({ timeout: 60_000 });
  await resend.click();
  await giveCode(page, await nextCode(email));
  await arriveAt(page, "これから、どの方法でログインしますか");
});

test("ID-2: with LINE down the sign-in page says so and takes the e-mail address, and LINE works again by itself", async ({
  page,
}) => {
  await without("line", async () => {
    await begin(page, "line");
    await arriveAtSignIn(page);
    await expect(page.getByRole("alert")).toContainText("いまLINEにつながらないため");
    await expect(page.locator("input[name=username]")).toBeVisible();
  });
  await openPortal(page);
  await follow(page, "line");
  await signInAtLine(page, newLineName());
  await arriveAt(page, /メールアドレス/);
});

async function expectCard(page: Page, tool: string, text: RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(toolCard(page, tool).card).toContainText(text);
  }).toPass({ timeout: 30_000 });
}
