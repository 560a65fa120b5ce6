import { test as base, expect } from "@playwright/test";

import { keepWhatIsSent } from "./as-sent.ts";

export { expect };

/**
 * The test every journey uses: it fails when a page writes an error to the console (a content security
 * policy's refusal is one) or throws.
 */
export const test = base.extend<{ quietConsole: undefined; allowedConsoleErrors: RegExp[] }>({
  /** Errors that the journey itself provokes, such as the browser's note on an answer of 503. */
  allowedConsoleErrors: [[], { option: true }],
  quietConsole: [
    async ({ page, allowedConsoleErrors }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      keepWhatIsSent(page);
      await use(undefined);
      const unexpected = errors.filter(
        (text) => !allowedConsoleErrors.some((allowed) => allowed.test(text)),
      );
      expect(unexpected, "the console stays quiet").toEqual([]);
    },
    { auto: true },
  ],
});
