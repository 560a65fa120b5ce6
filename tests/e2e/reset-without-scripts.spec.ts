import { arriveAtHome, begin, signOut } from "./pages/portal.ts";
import { giveAddress, giveCodeFromInbox, givePassword } from "./pages/sign-in.ts";
import { followForgot, resetPassword, signInAfterReset } from "./pages/reset.ts";
import { newCitizen, register } from "./support/citizen.ts";
import { test } from "./support/test.ts";

test.use({ javaScriptEnabled: false });

test("PO-12: without JavaScript a forgotten password is set anew", async ({ page }) => {
  const { email } = await register(page);
  const { password } = newCitizen();
  await signOut(page);
  await begin(page, "signIn");
  await followForgot(page, email);
  await giveAddress(page, email);
  await giveCodeFromInbox(page, email);
  await resetPassword(page, password);
  await signInAfterReset(page);
  await givePassword(page, email, password);
  await giveCodeFromInbox(page, email);
  await arriveAtHome(page);
});
