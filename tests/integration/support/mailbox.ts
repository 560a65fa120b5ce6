import { vi } from "vitest";
import { codeIn, isNotice, takeMail, type Mail } from "../../support/mailbox.ts";

/** Waits for the next mail to `address` that no test has read; security notices are none of them. Works in hooks as well. */
export async function nextMailTo(address: string): Promise<Mail> {
  return await next(address, (mail) => !isNotice(mail));
}

/** Waits for the next security notice to `address`. */
export async function nextNotice(address: string): Promise<Mail> {
  return await next(address, isNotice);
}

/** Waits for the next mail to `address` and gives the six digits in it. Works in hooks as well. */
export async function nextCode(address: string): Promise<string> {
  return codeIn(await nextMailTo(address));
}

async function next(address: string, wanted: (mail: Mail) => boolean): Promise<Mail> {
  return await vi.waitFor(
    async () => {
      const mail = await takeMail(address, wanted);
      if (mail === undefined) throw new Error("No new mail has arrived");
      return mail;
    },
    { timeout: 20_000, interval: 100 },
  );
}
