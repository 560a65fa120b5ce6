import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
import chromium from "@sparticuz/chromium";

/** The narrowest phone we promise. */
export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** Where systems keep a Chromium or a Chrome. */
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Keeps the browser from calling home; the tests talk to this machine only. */
const QUIET = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * The browser the tests drive: the system's, else the one that comes inside an npm package.
 * Nothing is downloaded. As root Chromium's own sandbox cannot start, so it is off there.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  if (installed) return { executablePath: installed, args: [...QUIET, ...sandbox] };
  return {
    executablePath: await chromium.executablePath(),
    args: [...new Set([...chromium.args, ...QUIET, "--no-sandbox"])].filter(
      (argument) => !argument.startsWith("--headless") && argument !== "--single-process",
    ),
  };
}
