import { expect } from "@playwright/test";
import { codeIn, takeMail, type Mail } from "../../support/mailbox.ts";

/** Waits for the next mail to `address` that no test has read yet. */
export async function nextMail(address: string): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(async () => (mail = await takeMail(address)) !== undefined, {
      message: "a new mail arrives in the inbox",
      timeout: 20_000,
    })
    .toBe(true);
  return mail!;
}

/** The six digits in the next mail to `address`. */
export async function nextCode(address: string): Promise<string> {
  return codeIn(await nextMail(address));
}
