import { agreeTo } from "./pages/consents.ts";
import {
  arriveAtHome,
  arriveAtWelcome,
  fillBirthdate,
  begin,
  send,
  signOut,
} from "./pages/portal.ts";
import {
  arriveAtCode,
  arriveAtPassword,
  arriveAtSignIn,
  choosePassword,
  giveAddress,
  giveCode,
  giveCodeFromInbox,
  givePassword,
} from "./pages/sign-in.ts";
import { newCitizen, register, signUp } from "./support/citizen.ts";
import { nextCode, nextMail } from "./support/mailbox.ts";
import { expectFieldError } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-3: a citizen registers by e-mail with a code, gives basic information and comes home", async ({
  page,
}) => {
  await signUp(page);
  await page.locator("input[name=family_name]").fill("酒田");
  await page.locator("input[name=given_name]").fill("花子");
  await fillBirthdate(page, ["1992", "2", "29"]);
  await send(page);
  await arriveAtHome(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("酒田");
});

test("ID-3: every new sign-in by e-mail is password, then code", async ({ page }) => {
  const { email, password } = await register(page);
  await signOut(page);

  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});

test("ID-3: a wrong code is refused in words, and the right one still works", async ({ page }) => {
  const citizen = newCitizen();
  await begin(page, "register");
  await giveAddress(page, citizen.email);
  const code = await nextCode(citizen.email);
  await arriveAtCode(page);
  await giveCode(page, code === "000000" ? "000001" : "000000");
  await expectFieldError(page, /確認コード/);
  await arriveAtCode(page);
  // As a phone's Japanese keyboard types it.
  await giveCode(
    page,
    code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  );
  await choosePassword(page, citizen.password);
  await agreeTo(page, []);
  await arriveAtWelcome(page);
});

test("ID-7: registering a known address shows the same page, and the mail alone tells", async ({
  page,
}) => {
  const { email } = await register(page);
  await signOut(page);
  await begin(page, "register");
  await giveAddress(page, email);
  await arriveAtCode(page);
  const mail = await nextMail(email);
  expect(mail.text).toContain("登録");
  expect(mail.text).not.toMatch(/(?<!\d)\d{6}(?!\d)/);
  await giveCode(page, "123456");
  await expectFieldError(page, /確認コード/);
});

test("OP-7: bad input on the sign-in pages is refused in words and nothing happens", async ({
  page,
}) => {
  await begin(page, "register");
  await giveAddress(page, "not an address");
  await expectFieldError(page, /メールアドレス/);

  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await givePassword(page, newCitizen().email, "not the password");
  await expectFieldError(page, /パスワード/);
  await arriveAtPassword(page);
});
