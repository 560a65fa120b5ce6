import { endpoints } from "../support/endpoints.ts";
import { arriveAtUndo } from "./pages/reset.ts";
import { choose, confirmPassword, giveAddress, giveCodeFromInbox } from "./pages/sign-in.ts";
import { expectNotice } from "./pages/portal.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { nextMail } from "./support/mailbox.ts";
import { arriveAt } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-6: a citizen changes the address, turns back first, and undoes it from the old address", async ({
  page,
}) => {
  const { email, password } = await register(page);
  const { email: moved } = newCitizen();
  const ask = async () => {
    await page.goto(`${endpoints.portal}/settings/security`);
    await page.getByRole("button", { name: "メールアドレスを変更する" }).click();
    await confirmPassword(page, password);
    await giveCodeFromInbox(page, email);
  };
  await ask();
  await arriveAt(page, "新しいメールアドレスを入力してください");
  await choose(page, "cancel");
  await expectNotice(page, "メールアドレスはそのままです");

  await ask();
  await giveAddress(page, moved);
  await giveCodeFromInbox(page, moved);
  await expectNotice(page, "メールアドレスを変更しました");
  await expect(page.locator("main")).toContainText(moved);

  const notice = await nextMail(email);
  expect(notice.text).toContain("メールアドレスが変更されました");
  const link = /https?:\/\/\S+address-change\/undo\S+/.exec(notice.text)?.[0];
  await page.goto(link ?? "about:blank");
  await arriveAtUndo(page);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await arriveAt(page, "メールアドレスを元に戻しました");
});
