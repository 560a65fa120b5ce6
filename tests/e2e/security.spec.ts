import { alarmLinkIn } from "../support/mailbox.ts";
import { endpoints } from "../support/endpoints.ts";
import { arriveAtHome, expectNotice, openHome } from "./pages/portal.ts";
import { openAlarm, raiseAlarm } from "./pages/security-alarm.ts";
import { arriveAtSettings, openSettings } from "./pages/settings.ts";
import { arriveAtSignIn, giveCodeFromInbox, givePassword } from "./pages/sign-in.ts";
import { register, signInElsewhere } from "./support/citizen.ts";
import { nextNotice } from "./support/mailbox.ts";
import { expect, test } from "./support/test.ts";

test("ID-6: a citizen sees where they are signed in, and signs out there", async ({
  page,
  browser,
}) => {
  const citizen = await register(page);
  const elsewhere = await signInElsewhere(browser, citizen);
  await openSettings(page, "security");
  await expect(page.locator("#devices ~ ul > li")).toHaveCount(2);
  await expect(page.locator("main")).toContainText("（この端末）");
  await page.getByRole("button", { name: "ほかの端末をすべてログアウトする" }).click();
  await arriveAtSettings(page, "security");
  await expectNotice(page, "すべてログアウトしました");
  await expect(page.locator("#devices ~ ul > li")).toHaveCount(1);
  // Told by back-channel logout, the portal has ended the other session as well.
  await openHome(elsewhere);
  await arriveAtSignIn(elsewhere);
  await elsewhere.context().close();

  await page.getByRole("button", { name: "この端末も含めて、すべてログアウトする" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ログアウトしました");
  await openHome(page);
  await arriveAtSignIn(page);
});

test("ID-6: PO-12: the same page in English", async ({ page }) => {
  await register(page);
  await page.goto(`${endpoints.portal}/settings/security`);
  await page.getByRole("button", { name: "English", exact: true }).click();
  await arriveAtSettings(page, "security", "en");
});

for (const scripts of [true, false]) {
  test(`ID-6: "this wasn't me" signs out everywhere and stops changes, ${scripts ? "with" : "without"} scripts`, async ({
    page,
    browser,
  }) => {
    const citizen = await register(page);
    const thief = await signInElsewhere(browser, citizen);
    const link = alarmLinkIn(await nextNotice(citizen.email));

    const viewport = page.viewportSize();
    const mail = await browser.newContext({ javaScriptEnabled: scripts, viewport });
    const alarm = await mail.newPage();
    await openAlarm(alarm, link);
    await openHome(thief);
    await arriveAtHome(thief);
    await raiseAlarm(alarm);
    await openHome(thief);
    await arriveAtSignIn(thief);
    await thief.context().close();

    // The link works once.
    await alarm.goto(link);
    await expect(alarm.locator("main")).toContainText("このリンクはもう使えません");
    await mail.close();

    await openHome(page);
    await givePassword(page, citizen.email, citizen.password);
    await giveCodeFromInbox(page, citizen.email);
    await arriveAtHome(page);
    await openSettings(page, "security");
    await expect(page.locator("main")).toContainText("変更を止めています");
  });
}
