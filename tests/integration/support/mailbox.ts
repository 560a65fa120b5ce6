import { vi } from "vitest";
import { z } from "zod";
import { endpoints } from "./endpoints.ts";

const mailsSchema = z.array(
  z.looseObject({
    id: z.string(),
    text: z.string().default(""),
    to: z.array(z.looseObject({ address: z.string() })),
  }),
);

/** Mails already read, so that an old code is never taken for a new one. */
const read = new Set<string>();

/** Waits for the next mail to `address` and gives the six digits in it. Works in hooks as well. */
export async function nextCode(address: string): Promise<string> {
  const mail = await vi.waitFor(() => unreadMail(address), { timeout: 20_000, interval: 100 });
  read.add(mail.id);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(mail.text)?.[0];
  if (code === undefined) throw new Error("The mail holds no code of six digits");
  return code;
}

async function unreadMail(address: string) {
  const answer = await fetch(`${endpoints.mailbox}/api/email`);
  const mail = mailsSchema
    .parse(await answer.json())
    .find(({ id, to }) => !read.has(id) && to.some((recipient) => recipient.address === address));
  if (mail === undefined) throw new Error("No new mail has arrived");
  return mail;
}
