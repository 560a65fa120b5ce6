import { createHash, timingSafeEqual } from "node:crypto";

/** The Messaging API channel of an official account. */
export interface MessagingChannel {
  id: string;
  secret: string;
  /** Name of the official account. */
  name: string;
}

/** A LINE Login channel as registered in the LINE Developers Console. */
export interface Channel {
  id: string;
  secret: string;
  /** Shown on the consent screen. */
  name: string;
  /** Channels of one provider see the same user id for the same person. */
  provider: string;
  /** Registered callback URLs. */
  callbackUrls: readonly string[];
}

/**
 * Whether `redirectUri` is a registered callback URL, exactly or with query parameters added, which
 * is all that LINE allows.
 */
export function isRegisteredCallback(channel: Channel, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri) || redirectUri.includes("#")) return false;
  return channel.callbackUrls.some(
    (registered) =>
      redirectUri === registered ||
      redirectUri.startsWith(registered + (registered.includes("?") ? "&" : "?")),
  );
}

/** Compares a presented channel secret without telling by time how much of it was right. */
export function isChannelSecret(channel: { secret: string }, presented: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(presented), digest(channel.secret));
}

/** The user id of a person towards one provider: "U" and 32 hexadecimal digits, stable. */
export function lineUserId(provider: string, personaId: string): string {
  const digest = createHash("sha256").update(`${provider}\n${personaId}`).digest("hex");
  return `U${digest.slice(0, 32)}`;
}
