import { vi } from "vitest";
import { codeIn, takeMail, type Mail } from "../../support/mailbox.ts";

/** Waits for the next mail to `address` that no test has read. Works in hooks as well. */
export async function nextMailTo(address: string): Promise<Mail> {
  return await vi.waitFor(
    async () => {
      const next = await takeMail(address);
      if (next === undefined) throw new Error("No new mail has arrived");
      return next;
    },
    { timeout: 20_000, interval: 100 },
  );
}

/** Waits for the next mail to `address` and gives the six digits in it. Works in hooks as well. */
export async function nextCode(address: string): Promise<string> {
  return codeIn(await nextMailTo(address));
}
