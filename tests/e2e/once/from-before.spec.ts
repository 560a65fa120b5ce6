import { begin, arriveAtHome } from "../pages/portal.ts";
import { arriveAtSignIn, giveCodeFromInbox, givePassword } from "../pages/sign-in.ts";
import { endpoints } from "../../support/endpoints.ts";
import { expect, test } from "../support/test.ts";

// Also what `npm run upgrade` walks on data that an older Keycloak has made.
test("OP-11: a citizen from before signs in and finds what they had told the city", async ({
  page,
}) => {
  const [citizen] = endpoints.demo.citizens;
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await givePassword(page, citizen!.email, citizen!.password);
  await giveCodeFromInbox(page, citizen!.email);
  await arriveAtHome(page);
  await page.goto(`${endpoints.portal}/settings/basic`);
  await expect(page.locator("input[name=given_name]")).toHaveValue("花子");
});
