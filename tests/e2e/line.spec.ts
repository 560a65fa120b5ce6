import { arriveAtLinking } from "./pages/leaving.ts";
import { cancelAtLine, newLineName, signInAgainAtLine, signInAtLine } from "./pages/line.ts";
import { arriveAtHome, begin, expectNotice, signOut } from "./pages/portal.ts";
import { arriveAtSettings } from "./pages/settings.ts";
import {
  arriveAtSignIn,
  choose,
  giveAddress,
  giveCodeFromInbox,
  proveExistingAccount,
} from "./pages/sign-in.ts";
import {
  askToLinkLine,
  linkLine,
  register,
  registerByLine,
  signUpByLine,
  unlinkLine,
} from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";

test("ID-2: signing in by LINE collects and proves an address, then always asks for a code", async ({
  page,
}) => {
  const { email, lineName } = await signUpByLine(page);
  await signOut(page);

  await begin(page, "line");
  await signInAgainAtLine(page, lineName);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});

test("ID-2: who cancels at LINE comes back to the sign-in page and may choose another way", async ({
  page,
}) => {
  await begin(page, "line");
  await cancelAtLine(page, newLineName());
  await arriveAtSignIn(page);
  await expect(page.locator("input[name=username]")).toBeVisible();
});

test("ID-5: LINE is linked to an existing account only after its code and its password", async ({
  page,
}) => {
  const citizen = await register(page);
  await signOut(page);
  await begin(page, "line");
  await signInAtLine(page, newLineName());
  await giveAddress(page, citizen.email);
  await giveCodeFromInbox(page, citizen.email);
  await proveExistingAccount(page, "not the password");
  await expect(page.getByRole("alert")).toContainText("パスワード");
  await proveExistingAccount(page, citizen.password);
  await arriveAtHome(page);
});

test("ID-6: LINE is linked from the portal after a sign-in of its own, unlinked and linked again", async ({
  page,
}) => {
  const citizen = await register(page);
  const lineName = newLineName();
  await linkLine(page, citizen, lineName);
  await unlinkLine(page, { email: citizen.email, lineName });
  await linkLine(page, citizen, lineName);
});

test("ID-5: a LINE account that is somebody else's is refused in words, and nothing changes", async ({
  page,
}) => {
  const { lineName } = await registerByLine(page);
  await signOut(page);
  const citizen = await register(page);
  await askToLinkLine(page, citizen);
  await signInAgainAtLine(page, lineName);
  await expect(page.getByRole("alert")).toContainText("ほかの方の登録と連携しています");
  await arriveAtLinking(page);
  await choose(page, "cancel");
  await arriveAtSettings(page, "line");
  await expectNotice(page, "LINEとの連携は完了していません");
});

test("ID-8: the sign-in page offers LINE, and not yet the My Number card", async ({ page }) => {
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await expect(page.getByRole("link", { name: "LINEでログイン" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/マイナンバー|デジタル認証/);
});
