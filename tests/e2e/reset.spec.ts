import {
  arriveAtHome,
  begin,
  follow,
  openPortal,
  signOut,
  switchLanguage,
} from "./pages/portal.ts";
import { arriveAtSignIn, giveAddress, giveCodeFromInbox, givePassword } from "./pages/sign-in.ts";
import {
  arriveAtCounterCode,
  followForgot,
  resetPassword,
  signInAfterReset,
} from "./pages/reset.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { nextMail } from "./support/mailbox.ts";
import { expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-7: a forgotten password is set anew by a code, and the citizen then signs in with it in both steps", async ({
  page,
}) => {
  const { email } = await register(page);
  const { password } = newCitizen();
  await signOut(page);
  await begin(page, "signIn");
  await followForgot(page, email);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await resetPassword(page, password);
  await signInAfterReset(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});

test("ID-7: in English, who is not registered sees the same pages and is told by mail", async ({
  page,
}) => {
  const { email } = newCitizen();
  await openPortal(page);
  await switchLanguage(page, "English");
  await follow(page, "signIn", "en");
  await followForgot(page, email, "en");
  await giveAddress(page, email, "en");
  const mail = await nextMail(email);
  expect(mail.text).toContain("This address is not registered");
  await page.locator("input[name=code]").fill("123456");
  await page.locator("main button[type=submit]").first().click();
  await expectFieldError(page, /not correct/);
});

test("ID-7: the code of the counter is asked for with the address, and a wrong one gets nobody on", async ({
  page,
}) => {
  const { email } = newCitizen();
  await begin(page, "signIn");
  await followForgot(page, email);
  await page.getByRole("button", { name: "窓口で受け取ったコードを使う" }).click();
  await giveAddress(page, email);
  await arriveAtCounterCode(page);
  await page.locator("input[name=counter-code]").fill("0000-0000-0000");
  await page.getByRole("button", { name: "次へ" }).click();
  await expectFieldError(page, /コードかメールアドレスが正しくない/);
  await page.getByRole("button", { name: "メールの確認コードを使う" }).click();
  await page.getByRole("link", { name: "ログインに戻る" }).click();
  await arriveAtSignIn(page);
});
