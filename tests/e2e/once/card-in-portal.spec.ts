import type { Page } from "@playwright/test";
import { z } from "zod";
import { adminOk } from "../../support/admin.ts";
import { expectNotice } from "../pages/portal.ts";
import { arriveAtSettings, openSettings } from "../pages/settings.ts";
import { choose } from "../pages/sign-in.ts";
import { PHONE } from "../support/browser.ts";
import { register } from "../support/citizen.ts";
import { arriveAt } from "../support/page.ts";
import { expect, test } from "../support/test.ts";

/** The app that reads the card is on phones; who sits at a desktop holds the card to a phone beside it. */
const SCREENS = { phone: PHONE, desktop: { viewport: { width: 1280, height: 900 } } };

const PROVIDER = "identity-provider/instances/mynumber";

/** Switches the card on or off for everybody in the portal's realm. */
async function offerCard(enabled: boolean): Promise<void> {
  const provider = z.looseObject({}).parse(await adminOk("GET", PROVIDER));
  await adminOk("PUT", PROVIDER, { ...provider, enabled });
}

test.afterEach(() => offerCard(false));

/** Holds a card that nobody else has to the phone, on the page of the app. */
async function holdNewCard(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("どのマイナンバーカード");
  await page.getByText("ほかの人のカードを作る").click();
  await page.getByLabel("氏名").fill(`酒田${crypto.randomUUID().slice(0, 8)}\u3000花子`);
  await page.getByLabel("住所").fill("山形県酒田市本町二丁目２番４５号");
  await page.getByLabel("生年月日").fill("1990-04-15");
  await page.getByLabel("性別").selectOption("female");
  await page.getByRole("button", { name: "このカードを読み取る" }).click();
}

for (const [screen, use] of Object.entries(SCREENS)) {
  test.describe(screen, () => {
    test.use(use);

    test(`ID-8: where the card is switched on, a citizen confirms who they are by it in the portal, and sees what it verified, on a ${screen}`, async ({
      page,
    }) => {
      await register(page);
      await openSettings(page, "security");
      const confirm = page.getByRole("button", { name: "マイナンバーカードで本人確認" });
      await expect(confirm).toHaveCount(0);

      await offerCard(true);
      await openSettings(page, "security");
      await confirm.click();
      await arriveAt(page, "マイナンバーカードで本人確認をしてください");
      await choose(page, "cancel");
      await arriveAtSettings(page, "security");
      await expectNotice(page, "本人確認は完了していません");

      await confirm.click();
      await choose(page, "continue");
      await holdNewCard(page);
      await arriveAt(page, "このカードを、あなたのアカウントに結びつけますか");
      await choose(page, "confirm");
      await arriveAt(page, "カードの内容を、基本情報に登録しますか");
      await choose(page, "confirm");
      await arriveAtSettings(page, "security");
      await expectNotice(page, "ご本人であることを確認しました");
      const card = page.getByRole("region", { name: "マイナンバーカード" });
      await expect(card).toContainText("このアカウントと結びついています");
      await expect(card).toContainText("カードで確認済みの項目：氏名、生年月日、性別、住所");
    });
  });
}
