import { begin } from "./pages/portal.ts";
import { arriveAtPassword, arriveAtSignIn, submit } from "./pages/sign-in.ts";
import { expect, test } from "./support/test.ts";

test("ID-7: an answer to a form can be reloaded and left by “back”, and sends nothing again", async ({
  page,
}) => {
  await begin(page, "signIn");
  await arriveAtSignIn(page);
  await page.locator("input[name=username]").fill("reader@example.jp");
  await submit(page);
  await arriveAtPassword(page);
  // Keycloak's script, which the policy of this page allows by its hash, has given it an address to open.
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("execution")).toBeTruthy();
  expect(searchParams.get("session_code")).toBeNull();
  const [request] = await Promise.all([page.waitForRequest(page.url()), page.reload()]);
  expect(request.method()).toBe("GET");
  await arriveAtPassword(page);
});
