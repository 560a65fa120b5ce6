import { arriveAtFarewell, arriveAtWithdrawal } from "./pages/leaving.ts";
import { personAtLine, signInAgainAtLine } from "./pages/line.ts";
import { arriveAtHome, begin, expectNotice, openHome, signOut } from "./pages/portal.ts";
import { arriveAtSettings, openSettings } from "./pages/settings.ts";
import {
  arriveAtSignIn,
  choose,
  confirmPassword,
  giveCodeFromInbox,
  givePassword,
  setNewPassword,
} from "./pages/sign-in.ts";
import { newCitizen, register, registerByLine, unlinkLine } from "./support/citizen.ts";
import { expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-6: a citizen closes the account after a sign-in made for it, and can stay until the last page", async ({
  page,
}) => {
  const { email, password } = await register(page);
  const askToClose = async () => {
    await openSettings(page, "withdrawal");
    await page.getByRole("button", { name: "ログインして進む" }).click();
    await confirmPassword(page, password);
    await giveCodeFromInbox(page, email);
    await arriveAtWithdrawal(page);
  };
  await askToClose();
  await choose(page, "cancel");
  await arriveAtSettings(page, "withdrawal");
  await expectNotice(page, "退会を取りやめました");

  await askToClose();
  await choose(page, "confirm");
  await arriveAtFarewell(page);
  await openHome(page);
  await arriveAtSignIn(page);
  await givePassword(page, email, password);
  await expectFieldError(page, /パスワード/);
});

test("ID-6: LINE is unlinked, at LINE as well, and the citizen goes on with a password", async ({
  page,
}) => {
  const { email, lineName } = await registerByLine(page);
  const { password } = newCitizen();
  await openSettings(page, "line");
  // Who has none could not sign in without LINE.
  await page.getByRole("button", { name: "パスワードを登録する" }).click();
  await signInAgainAtLine(page, lineName);
  await giveCodeFromInbox(page, email);
  await setNewPassword(page, password);
  await arriveAtSettings(page, "line");
  await expectNotice(page, "パスワードを登録しました");

  await unlinkLine(page, { email, lineName });
  const atLine = await personAtLine(page, lineName);
  await expect(atLine("連動アプリ")).toContainText("アプリからの連絡で解除");

  await signOut(page);
  await begin(page, "signIn");
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});
