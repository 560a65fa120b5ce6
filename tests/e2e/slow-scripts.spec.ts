import type { Page, Route } from "@playwright/test";
import { arriveAtHome, begin, signOut } from "./pages/portal.ts";
import { followForgot, signInAfterReset } from "./pages/reset.ts";
import {
  arriveAtPassword,
  arriveAtSignIn,
  giveAddress,
  giveCodeFromInbox,
  givePassword,
  submit,
} from "./pages/sign-in.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { expect, test } from "./support/test.ts";

/** Keeps the scripts of the sign-in pages from coming until it is told to let them. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let held: Route[] | undefined = [];
  await page.route(/\/resources\/.*\.js$/, async (route) => {
    if (held) held.push(route);
    else await route.continue();
  });
  return async () => {
    const waiting = held ?? [];
    held = undefined;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

const tookOver = (page: Page) => page.locator("#root[data-scripts=on]");

test("PO-12: what is typed before the scripts come is still there after them, and is sent", async ({
  page,
}) => {
  const { email } = await register(page);
  await signOut(page);
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  const letThemCome = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  const address = page.locator("input[name=username]");
  await page.getByLabel("この端末を信頼する").check();
  await address.pressSequentially(email.slice(0, 5));
  await expect(tookOver(page)).toHaveCount(0);
  await letThemCome();
  await expect(tookOver(page)).toBeAttached();
  await expect(address).toHaveValue(email.slice(0, 5));
  await expect(address).toBeFocused();
  await expect(page.getByLabel("この端末を信頼する")).toBeChecked();
  await address.pressSequentially(email.slice(5));
  await arriveAtSignIn(page);
  await submit(page);
  await arriveAtPassword(page);
});

test("PO-12: forms sent before the scripts come work, a new password too, which is then typed once", async ({
  page,
}) => {
  const { email } = await register(page);
  const { password } = newCitizen();
  await signOut(page);
  await begin(page, "signIn");
  await followForgot(page, email);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await expect(page.locator("input[name=password-new]")).toBeVisible();
  const letThemCome = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.locator("input[name=password-new]").fill(password);
  await expect(tookOver(page)).toHaveCount(0);
  await submit(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "新しいパスワードを設定しました",
  );
  await letThemCome();
  await signInAfterReset(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});
