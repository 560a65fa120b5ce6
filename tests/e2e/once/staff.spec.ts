import { admin } from "../../support/admin.ts";
import { endpoints } from "../../support/endpoints.ts";
import { createStaff } from "../../support/staff.ts";
import { signInAsStaff } from "../pages/staff.ts";
import { expect, test } from "../support/test.ts";

// Keycloak's console looks whether the browser lets a frame of the other host have its cookies; it does not.
test.use({ allowedConsoleErrors: [/^requestStorageAccess: /] });

test("ID-10: staff sign in to the console by two steps and find a citizen there", async ({
  page,
}) => {
  const staff = await createStaff("user-administrator");
  try {
    const [citizen] = endpoints.demo.citizens;
    await page.goto(`${endpoints.adminHost}/admin/city/console/#/city/users`);
    await signInAsStaff(page, staff);
    await page.getByPlaceholder("ユーザーの検索").fill(citizen!.email);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: citizen!.email })).toBeVisible();
  } finally {
    await admin("DELETE", `users/${staff.id}`);
  }
});
