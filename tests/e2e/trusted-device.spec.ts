import type { Browser, Page } from "@playwright/test";
import { arriveAtHome, begin, openHome, signOut } from "./pages/portal.ts";
import { openSettings } from "./pages/settings.ts";
import { arriveAtCode, arriveAtSignIn, giveCodeFromInbox, givePassword } from "./pages/sign-in.ts";
import { endpoints } from "../support/endpoints.ts";
import { register, type Citizen } from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";

const DAY_S = 24 * 60 * 60;

/** Signs in and says that the device is trusted. */
async function signInTrusting(page: Page, { email, password }: Citizen): Promise<void> {
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await page.getByLabel("この端末を信頼する").check();
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
}

/** The same browser after it was closed and opened again: cookies of a session are gone. */
async function openAgain(browser: Browser, page: Page): Promise<Page> {
  const { cookies } = await page.context().storageState();
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    storageState: { cookies: cookies.filter(({ expires }) => expires > 0), origins: [] },
  });
  return await context.newPage();
}

test("ID-4: who trusts the device stays signed in when the browser is opened again, for 30 days at most", async ({
  page,
  browser,
}) => {
  const citizen = await register(page);
  await signOut(page);
  await signInTrusting(page, citizen);
  await openSettings(page, "security");
  await expect(page.locator("main")).toContainText(
    "信頼する端末として、ログインしたままにしています",
  );

  const cookies = await page.context().cookies(`${endpoints.realm}/`);
  const { expires } = cookies.find(({ name }) => name === "KEYCLOAK_IDENTITY")!;
  const lasts = (expires - Date.now() / 1000) / DAY_S;
  expect(lasts).toBeGreaterThan(29);
  expect(lasts).toBeLessThanOrEqual(30);

  const again = await openAgain(browser, page);
  await openHome(again);
  await arriveAtHome(again);
  await again.context().close();
});

test("ID-4: who does not is asked again, and a trusted device is no second factor of a new sign-in", async ({
  page,
  browser,
}) => {
  const citizen = await register(page);
  const again = await openAgain(browser, page);
  await openHome(again);
  await arriveAtSignIn(again);
  await again.context().close();

  await signOut(page);
  await signInTrusting(page, citizen);
  await signOut(page);
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await expect(page.getByLabel("この端末を信頼する")).not.toBeChecked();
  await givePassword(page, citizen.email, citizen.password);
  await arriveAtCode(page);
});
