import { randomBytes, timingSafeEqual } from "node:crypto";

/** Name of the hidden field that carries the token. */
export const CSRF_FIELD = "csrf";

const SECRET_BYTES = 32;

/**
 * The token of a session for one page. It looks different each time (a one-time pad over the session's
 * secret), so that compression beside reflected text gives nothing away (BREACH).
 *
 * @param secret 32 bytes in base64url
 */
export function csrfToken(secret: string): string {
  const pad = randomBytes(SECRET_BYTES);
  return Buffer.concat([pad, xor(pad, Buffer.from(secret, "base64url"))]).toString("base64url");
}

/** True when a form carries the session's token. */
export function isCsrfToken(secret: string, token: unknown): boolean {
  if (typeof token !== "string") return false;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 2 * SECRET_BYTES) return false;
  const unmasked = xor(bytes.subarray(0, SECRET_BYTES), bytes.subarray(SECRET_BYTES));
  return timingSafeEqual(unmasked, Buffer.from(secret, "base64url"));
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ other[index]!));
}
