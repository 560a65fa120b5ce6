import { admin, adminOk } from "../support/admin.ts";
import { endpoints } from "../support/endpoints.ts";
import { createStaff, type StaffMember } from "../support/staff.ts";
import { issueCode, lookFor, openHelpDesk, signInAsStaff } from "./pages/staff.ts";
import { expect, test } from "./support/test.ts";

let staff: StaffMember;
test.beforeEach(async () => void (staff = await createStaff("help-desk")));
test.afterEach(async () => void (await admin("DELETE", `users/${staff.id}`)));

test("ID-10: the help desk finds a citizen and issues a code at the counter, shown once", async ({
  page,
}) => {
  const { email } = endpoints.demo.citizens[1]!;
  await openHelpDesk(page);
  await signInAsStaff(page, staff);
  await lookFor(page, email);
  await expect(page.locator("main")).toContainText("パスワード");
  const code = await issueCode(page);
  expect(code.replaceAll(/[^0-9A-Z]/gi, "")).toHaveLength(12);
  await page.getByLabel("英語").check();
  await expect(page.getByRole("article")).toContainText("It works once");
  await page.getByRole("button", { name: "渡したので終わる" }).click();
  await lookFor(page, email);
  await expect(page.locator("body")).not.toContainText(code);
});

test("ID-10: nothing of a sign-in stays in the browser's stores, and signing out ends it", async ({
  page,
}) => {
  await openHelpDesk(page);
  await signInAsStaff(page, staff);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("市民をさがす");
  const kept = await page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
  expect(kept).toBe("[{},{}]");
  expect(page.url()).toBe(`${endpoints.adminHost}/realms/city/help-desk/`);
  await page.getByRole("button", { name: "ログアウト" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("市民をさがす");
  const sessions = (await adminOk("GET", `users/${staff.id}/sessions`)) as unknown[];
  expect(sessions).toEqual([]);
});
