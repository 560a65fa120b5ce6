import { expect } from "@playwright/test";
import { codeIn, isNotice, takeMail, type Mail } from "../../support/mailbox.ts";

/** Waits for the next mail to `address` that no test has read yet; security notices are none of them. */
export async function nextMail(address: string): Promise<Mail> {
  return await next(address, (mail) => !isNotice(mail));
}

/** Waits for the next security notice to `address`. */
export async function nextNotice(address: string): Promise<Mail> {
  return await next(address, isNotice);
}

/** The six digits in the next mail to `address`. */
export async function nextCode(address: string): Promise<string> {
  return codeIn(await nextMail(address));
}

async function next(address: string, wanted: (mail: Mail) => boolean): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(async () => (mail = await takeMail(address, wanted)) !== undefined, {
      message: "a new mail arrives in the inbox",
      timeout: 20_000,
    })
    .toBe(true);
  return mail!;
}
