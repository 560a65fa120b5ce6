import { defineConfig } from "@playwright/test";
import { launchOptions, PHONE } from "./support/browser.ts";

const launch = await launchOptions();

/**
 * Every journey is walked twice: on the narrowest phone we promise (320 px, a touch screen) and on a
 * desktop. The stack is one for all, so the journeys use citizens of their own and run beside each other; those
 * that change something for everybody, or are walked only once, run alone after them.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../.run-test/e2e",
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../.run-test/e2e-report.json" }]],
  use: {
    launchOptions: launch,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    // A button that never comes costs no more than a heading that never comes.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    // A trace holds what a citizen typed, so none is kept.
    trace: "off",
    screenshot: "off",
  },
  projects: [
    {
      name: "phone",
      testIgnore: "**/once/**",
      use: PHONE,
    },
    {
      name: "desktop",
      testIgnore: "**/once/**",
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: "once",
      testMatch: "**/once/**/*.spec.ts",
      workers: 1,
      use: { viewport: { width: 1280, height: 900 } },
      dependencies: ["phone", "desktop"],
    },
  ],
});
