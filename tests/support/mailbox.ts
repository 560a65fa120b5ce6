import { z } from "zod";
import { endpoints } from "./endpoints.ts";

const mailsSchema = z.array(
  z.looseObject({
    id: z.string(),
    time: z.coerce.date(),
    subject: z.string().default(""),
    text: z.string().default(""),
    html: z.string().nullish(),
    to: z.array(z.looseObject({ address: z.string() })),
  }),
);

/** A mail in the inbox, as far as tests look at it. */
export type Mail = z.infer<typeof mailsSchema>[number];

/** Mails already read, so that an old code is never taken for a new one. */
const read = new Set<string>();
/** Mails from before are other runs'. Their time is told in whole seconds. */
const started = Math.floor(Date.now() / 1000) * 1000;

/** Takes the first mail to `address` that no test of this process has read; undefined when none is there yet. */
export async function takeMail(address: string): Promise<Mail | undefined> {
  const answer = await fetch(`${endpoints.mailbox}/api/email`);
  const mail = mailsSchema
    .parse(await answer.json())
    .find(
      ({ id, time, to }) =>
        !read.has(id) &&
        time.getTime() >= started &&
        to.some((recipient) => recipient.address === address),
    );
  if (mail) read.add(mail.id);
  return mail;
}

/**
 * The six digits in a mail's text.
 *
 * @throws when there are none
 */
export function codeIn({ text }: Pick<Mail, "text">): string {
  const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  if (code === undefined) throw new Error("The mail holds no code of six digits");
  return code;
}
