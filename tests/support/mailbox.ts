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

/**
 * Takes the first mail to `address` that no test of this process has read; undefined when none is there yet.
 *
 * @param wanted which mails count; others are left for who asks for them
 */
export async function takeMail(
  address: string,
  wanted: (mail: Mail) => boolean = () => true,
): Promise<Mail | undefined> {
  const query = new URLSearchParams({ "to.address": address });
  const answer = await fetch(`${endpoints.mailbox}/api/email?${query.toString()}`);
  const mail = mailsSchema
    .parse(await answer.json())
    .find(
      (each) =>
        !read.has(each.id) &&
        each.time.getTime() >= started &&
        each.to.some((recipient) => recipient.address === address) &&
        wanted(each),
    );
  if (mail) read.add(mail.id);
  return mail;
}

/** All mails that were sent since the stack was started, read or not. */
export async function everyMail(): Promise<Mail[]> {
  const answer = await fetch(`${endpoints.mailbox}/api/email`);
  return mailsSchema.parse(await answer.json());
}

/** A mail as it came over SMTP: its headers in their order, unfolded (RFC 5322 §2.2.3), and the rest. */
export async function sourceOf({ id }: Pick<Mail, "id">): Promise<{
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
}> {
  const answer = await fetch(`${endpoints.mailbox}/api/email/${id}/source`);
  const source = (await answer.text()).replaceAll("\r\n", "\n");
  const end = source.indexOf("\n\n");
  const lines = source
    .slice(0, end)
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n");
  return {
    headers: lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
    body: source.slice(end),
  };
}

/** Whether a mail is a security notice, which comes beside whatever a citizen does. */
export const isNotice = ({ text }: Pick<Mail, "text">): boolean =>
  text.includes("/security-alarm/");

/** The link "this wasn't me" of a notice. */
export function alarmLinkIn({ text }: Pick<Mail, "text">): string {
  const link = /https?:\/\/\S+\/security-alarm\/\S+/.exec(text)?.[0];
  if (link === undefined) throw new Error("The mail holds no link to raise an alarm");
  return link;
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
