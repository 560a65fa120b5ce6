import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/browser.ts";

const launch = await launchOptions();

/**
 * Every journey is walked twice: on the narrowest phone we promise (320 px, a touch screen) and on a
 * desktop. The stack is one for all, so the journeys use citizens of their own.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../../.run-test/e2e",
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../.run-test/e2e-report.json" }]],
  use: {
    launchOptions: launch,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    // A trace holds what a citizen typed, so none is kept.
    trace: "off",
    screenshot: "off",
  },
  projects: [
    {
      name: "phone",
      testIgnore: "**/once/**",
      use: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
    },
    {
      name: "desktop",
      testIgnore: "**/once/**",
      use: { viewport: { width: 1280, height: 900 } },
    },
    {
      name: "once",
      testMatch: "**/once/**/*.spec.ts",
      use: { viewport: { width: 1280, height: 900 } },
      dependencies: ["phone", "desktop"],
    },
  ],
});
