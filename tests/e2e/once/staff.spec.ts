import { arriveAtSignIn, giveCodeFromInbox, givePassword } from "../pages/sign-in.ts";
import { endpoints } from "../../support/endpoints.ts";
import { expect, test } from "../support/test.ts";

test("ID-10: staff sign in to the console by two steps and find a citizen there", async ({
  page,
}) => {
  const [staff] = endpoints.demo.staff;
  const [citizen] = endpoints.demo.citizens;
  await page.goto(`${endpoints.adminHost}/admin/city/console/#/city/users`);
  await arriveAtSignIn(page);
  await givePassword(page, staff!.email, staff!.password);
  await giveCodeFromInbox(page, staff!.email);
  await page.getByPlaceholder("ユーザーの検索").fill(citizen!.email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: citizen!.email })).toBeVisible();
});
