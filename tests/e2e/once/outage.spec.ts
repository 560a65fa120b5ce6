import { arriveAtHome } from "../pages/portal.ts";
import { giveAddress } from "../pages/sign-in.ts";
import { newCitizen, register } from "../support/citizen.ts";
import { endpoints } from "../../support/endpoints.ts";
import { arriveAt } from "../support/page.ts";
import { without } from "../../support/stack.ts";
import { expect, test } from "../support/test.ts";

// The browser itself notes an answer of 503 in the console.
test.use({ allowedConsoleErrors: [/status of 503/] });

test("OP-7: with Keycloak down the portal says so on a page of its own and recovers without a restart", async ({
  page,
}) => {
  await without("keycloak", async () => {
    const answer = await page.goto(`${endpoints.portal}/auth/login`);
    expect(answer?.status()).toBe(503);
    expect(answer?.headers()["retry-after"]).toBeDefined();
    await arriveAt(page, /いま|現在|一時/);
  });
  await expect
    .poll(async () => (await page.goto(`${endpoints.portal}/auth/login`))?.status(), {
      timeout: 60_000,
    })
    .toBe(200);
  await arriveAt(page, /ログイン/);
});

test("OP-7: with PostgreSQL down the portal says so on a page of its own and recovers, still signed in", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await register(page);
  await without("postgres", async () => {
    const answer = await page.goto(`${endpoints.portal}/home`);
    expect(answer?.status()).toBe(503);
    await arriveAt(page, /いま|現在|一時/);
  });
  await expect
    .poll(async () => (await page.goto(`${endpoints.portal}/home`))?.status(), { timeout: 60_000 })
    .toBe(200);
  await arriveAtHome(page);
  // Keycloak too: nobody meets a connection that the restart has broken.
  const another = await (await browser.newContext()).newPage();
  await another.goto(`${endpoints.portal}/auth/register`);
  await giveAddress(another, newCitizen().email);
  await arriveAt(another, /6桁の確認コード/);
});
