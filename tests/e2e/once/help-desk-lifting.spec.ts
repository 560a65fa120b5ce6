import type { Browser, Page } from "@playwright/test";
import { admin } from "../../support/admin.ts";
import { authorizationRequest } from "../../support/authorization.ts";
import { endpoints } from "../../support/endpoints.ts";
import { alarmLinkIn } from "../../support/mailbox.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { createStaff, type StaffMember } from "../../support/staff.ts";
import { Visitor } from "../../support/visitor.ts";
import { arriveAtHome, begin, signOut } from "../pages/portal.ts";
import { openAlarm, raiseAlarm } from "../pages/security-alarm.ts";
import { openSettings } from "../pages/settings.ts";
import { giveCodeFromInbox, givePassword } from "../pages/sign-in.ts";
import { help, lookFor, openHelpDesk, signInAsStaff } from "../pages/staff.ts";
import { register, signInElsewhere } from "../support/citizen.ts";
import { nextNotice } from "../support/mailbox.ts";
import { expect, test } from "../support/test.ts";

let staff: StaffMember;
test.beforeEach(async () => void (staff = await createStaff("help-desk")));
test.afterEach(async () => void (await admin("DELETE", `users/${staff.id}`)));

/** The help desk, in a browser of its own. */
async function openDesk(browser: Browser): Promise<Page> {
  const desk = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await openHelpDesk(desk);
  await signInAsStaff(desk, staff);
  return desk;
}

/** As often as an account takes a wrong password from one network, and once more. */
const TOO_OFTEN = 11;

test("ID-10: the help desk lifts the limit on wrong passwords, and the citizen signs in again", async ({
  page,
  browser,
}) => {
  const { email, password } = await register(page);
  await signOut(page);
  for (let guess = 0; guess < TOO_OFTEN; guess++) {
    const visitor = new Visitor(endpoints.keycloak);
    const first = await visitor.open(authorizationRequest().url);
    await giveAddressAndPassword(visitor, first, { email, password: "not the password" });
  }
  await begin(page, "signIn");
  await givePassword(page, email, password);
  await expect(page.getByRole("alert")).toContainText("間違いが続いたため");

  const desk = await openDesk(browser);
  await lookFor(desk, email);
  await expect(desk.getByRole("region", { name: "まちがいの回数の制限" })).toContainText("制限中");
  await help(desk, "回数の制限を解除する", "まちがいの回数の制限を解除しました");
  await expect(desk.getByRole("region", { name: "まちがいの回数の制限" })).toContainText(
    "数えられているまちがいはありません",
  );
  await desk.context().close();

  await begin(page, "signIn");
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});

test('ID-10: the help desk lifts the lock that "this wasn\'t me" has set, and changes are possible again', async ({
  page,
  browser,
}) => {
  const citizen = await register(page);
  const elsewhere = await signInElsewhere(browser, citizen);
  await elsewhere.context().close();
  await openAlarm(page, alarmLinkIn(await nextNotice(citizen.email)));
  await raiseAlarm(page);
  await begin(page, "signIn");
  await givePassword(page, citizen.email, citizen.password);
  await giveCodeFromInbox(page, citizen.email);
  await arriveAtHome(page);
  await openSettings(page, "security");
  await expect(page.locator("main")).toContainText("変更を止めています");

  const desk = await openDesk(browser);
  await lookFor(desk, citizen.email);
  const lock = desk.getByRole("region", { name: "変更の停止" });
  await expect(lock).toContainText("停止中です");
  await help(desk, "変更の停止を解除する", "変更の停止を解除しました");
  await expect(lock).toContainText("停止されていません");
  await desk.context().close();

  await openSettings(page, "security");
  await expect(page.locator("main")).not.toContainText("変更を止めています");
  await page.getByRole("button", { name: "メールアドレスを変更する" }).click();
  await expect(page.locator("input[name=password]")).toBeVisible();
});
