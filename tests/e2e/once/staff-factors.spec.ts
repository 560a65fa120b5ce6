import { admin, adminOk } from "../../support/admin.ts";
import { createStaff, type StaffMember } from "../../support/staff.ts";
import {
  arriveAtPasskeyStep,
  confirmByPasskey,
  giveAppCode,
  makePasskey,
  setUpAuthenticatorApp,
} from "../pages/factors.ts";
import { lineUserId, newLineName, signInAgainAtLine, signInAtLine } from "../pages/line.ts";
import { begin } from "../pages/portal.ts";
import { arriveAtSignIn, giveCodeFromInbox, givePassword } from "../pages/sign-in.ts";
import { arriveAtHelpDesk, chooseStaffFactor, openHelpDesk } from "../pages/staff.ts";
import { VirtualDevice } from "../support/passkeys.ts";
import { expect, test } from "../support/test.ts";

const made: StaffMember[] = [];
const newStaff = async (options?: { withApp: boolean }): Promise<StaffMember> => {
  const staff = await createStaff("help-desk", options);
  made.push(staff);
  return staff;
};
test.afterEach(async () => {
  for (const { id } of made.splice(0)) await admin("DELETE", `users/${id}`);
});

test("ID-10: at the first sign-in staff set up an authenticator app, and sign in with it from then on", async ({
  page,
}) => {
  const { email, password } = await newStaff({ withApp: false });
  await openHelpDesk(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await chooseStaffFactor(page, "app");
  const app = await setUpAuthenticatorApp(page);
  await arriveAtHelpDesk(page);
  await page.getByRole("button", { name: "ログアウト" }).click();

  await openHelpDesk(page);
  await givePassword(page, email, password);
  await giveAppCode(page, app);
  await arriveAtHelpDesk(page);
});

test("ID-10: at the first sign-in staff set up a passkey, and sign in with it from then on", async ({
  page,
}) => {
  const device = await VirtualDevice.attach(page);
  const { email, password } = await newStaff({ withApp: false });
  await device.leave();
  await openHelpDesk(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await chooseStaffFactor(page, "passkey");
  await device.comeBack();
  await makePasskey(page);
  await arriveAtHelpDesk(page);
  await device.leave();
  await page.getByRole("button", { name: "ログアウト" }).click();

  await openHelpDesk(page);
  await givePassword(page, email, password);
  await arriveAtPasskeyStep(page);
  await device.comeBack();
  await confirmByPasskey(page);
  await arriveAtHelpDesk(page);
});

test("ID-10: staff who leave the page that asks for a factor are not signed in", async ({
  page,
}) => {
  const { id, email, password } = await newStaff({ withApp: false });
  await openHelpDesk(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/職員用の確認方法/);
  await openHelpDesk(page);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("市民をさがす");
  expect(await adminOk("GET", `users/${id}/sessions`)).toEqual([]);
});

test("ID-10: neither a code by e-mail nor LINE with one lets staff in who have an app", async ({
  page,
}) => {
  const staff = await newStaff();
  const otherWay = page.locator("main button[name=action][value=other-way]");
  await openHelpDesk(page);
  await givePassword(page, staff.email, staff.password);
  await expect(page.locator("input[name=otp]")).toBeVisible();
  await expect(otherWay).toHaveCount(0);

  // A person at LINE, who is then linked to the member of staff.
  const lineName = newLineName();
  await begin(page, "line");
  await signInAtLine(page, lineName);
  await expect(page.locator("input[name=email]")).toBeVisible();
  const userId = await lineUserId(page, lineName);
  const linked = { identityProvider: "line", userId, userName: lineName };
  await adminOk("POST", `users/${staff.id}/federated-identity/line`, linked);

  await openHelpDesk(page);
  await arriveAtSignIn(page);
  await page.getByRole("link", { name: "LINEでログイン" }).click();
  await signInAgainAtLine(page, lineName);
  await expect(page.locator("input[name=otp]")).toBeVisible();
  await expect(otherWay).toHaveCount(0);
});
