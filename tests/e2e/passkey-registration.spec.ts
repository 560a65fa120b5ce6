import { agreeTo, OPTIONAL } from "./pages/consents.ts";
import { arriveAtHome, arriveAtWelcome, begin } from "./pages/portal.ts";
import {
  arriveAtPasskeyCreation,
  chooseMethod,
  choosePassword,
  giveAddress,
  giveCodeFromInbox,
} from "./pages/sign-in.ts";
import { leaveForLater, newCitizen } from "./support/citizen.ts";
import { VirtualDevice } from "./support/passkeys.ts";
import { expect, test } from "./support/test.ts";

test("ID-4: a citizen registers with a passkey alone, without any password", async ({ page }) => {
  const device = await VirtualDevice.attach(page);
  const { email } = newCitizen();
  await begin(page, "register");
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await chooseMethod(page, "passkey");
  await arriveAtPasskeyCreation(page);
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await agreeTo(page, OPTIONAL);
  await arriveAtWelcome(page);
  expect(await device.passkeys()).toBe(1);
  await leaveForLater(page);
  await arriveAtHome(page);
});

test("ID-4: who cannot make the passkey is told so, and registers with a password instead", async ({
  page,
}) => {
  const device = await VirtualDevice.attach(page);
  await device.refuse();
  const { email, password } = newCitizen();
  await begin(page, "register");
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await chooseMethod(page, "passkey");
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await expect(page.getByRole("alert")).toContainText("パスキーを作れませんでした");
  await arriveAtPasskeyCreation(page);
  await page.getByRole("button", { name: "別の方法を選ぶ" }).click();
  await choosePassword(page, password);
  await agreeTo(page, []);
  await arriveAtWelcome(page);
});
