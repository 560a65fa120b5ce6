import { randomBytes, scryptSync, timingSafeEqual } from "node:crypto";

/**
 * A salted fingerprint of a secret, kept on the server beside what it protects.
 *
 * Keycloak gives the secrets of identity providers and of the mail server back as asterisks. To tell
 * whether the file's secret is the one that was last applied, the tool leaves this fingerprint in an
 * attribute of the realm. scrypt, because a mail password may be one a person chose.
 */
export function fingerprint(secret: string): string {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}.${digest(secret, salt).toString("base64url")}`;
}

/** Whether `kept` is a fingerprint of `secret`; false for anything that is no fingerprint. */
export function matchesFingerprint(secret: string, kept: string | undefined): boolean {
  const [salt, hash] = (kept ?? "").split(".").map((part) => Buffer.from(part, "base64url"));
  if (!salt?.length || hash?.length !== LENGTH) return false;
  return timingSafeEqual(digest(secret, salt), hash);
}

const LENGTH = 32;

const digest = (secret: string, salt: Buffer) => scryptSync(secret, salt, LENGTH);
