import { arriveAtHome, begin, signOut } from "./pages/portal.ts";
import { arriveAtSignIn } from "./pages/sign-in.ts";
import { register } from "./support/citizen.ts";
import { endpoints } from "../support/endpoints.ts";
import { arriveAt } from "./support/page.ts";
import { expect, test } from "./support/test.ts";

test("ID-6: signing out at the portal ends the platform's session too (RP-initiated logout)", async ({
  page,
}) => {
  await register(page);
  await signOut(page);
  await begin(page, "signIn");
  // Asked again: no session is left that would sign the citizen in silently.
  await arriveAtSignIn(page);
  await expect(page.locator("input[name=username]")).toBeVisible();
});

test("ID-6: signing out at the platform ends the portal's session (back-channel logout)", async ({
  page,
}) => {
  await register(page);
  await arriveAtHome(page);
  await page.goto(`${endpoints.realm}/protocol/openid-connect/logout`);
  await arriveAt(page, "ログアウトしますか");
  await page.locator("main button[type=submit]").click();
  await arriveAt(page, /ログアウト|お知らせ/);
  await page.goto(`${endpoints.portal}/home`);
  await arriveAtSignIn(page);
});
