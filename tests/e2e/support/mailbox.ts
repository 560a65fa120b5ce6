import { expect } from "@playwright/test";
import { z } from "zod";
import { endpoints } from "./endpoints.ts";

const mailsSchema = z.array(
  z.looseObject({
    id: z.string(),
    time: z.coerce.date(),
    subject: z.string(),
    text: z.string().default(""),
    html: z.union([z.string(), z.boolean()]).optional(),
    to: z.array(z.looseObject({ address: z.string() })),
  }),
);
type Mail = z.infer<typeof mailsSchema>[number];

/** Mails a test has already read, so that an old code is never taken for a new one. */
const read = new Set<string>();
/** Mails from before are other runs'. Their time is told in whole seconds. */
const started = Math.floor(Date.now() / 1000) * 1000;

async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${endpoints.mailbox}/api/email`);
  const mails = mailsSchema.parse(await answer.json());
  return mails.filter(
    ({ to, time }) =>
      time.getTime() >= started && to.some((recipient) => recipient.address === address),
  );
}

/** Waits for the next mail to `address` that no test has read yet. */
export async function nextMail(address: string): Promise<Mail> {
  let mail: Mail | undefined;
  await expect
    .poll(
      async () => (mail = (await mailsTo(address)).find(({ id }) => !read.has(id))) !== undefined,
      { message: "a new mail arrives in the inbox", timeout: 20_000 },
    )
    .toBe(true);
  read.add(mail!.id);
  return mail!;
}

/** The six digits in the next mail to `address`. */
export async function nextCode(address: string): Promise<string> {
  const { text } = await nextMail(address);
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  expect(code, "the mail's text holds a code of six digits").toBeDefined();
  return code!;
}
