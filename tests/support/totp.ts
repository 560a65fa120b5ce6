import { createHmac } from "node:crypto";

const PERIOD_MS = 30_000;

/**
 * The code an authenticator app shows (RFC 6238 with RFC 4226 §5.3): six digits, SHA-1.
 *
 * @param key the shared secret as Keycloak keeps it: a text, whose bytes are the key
 */
export function totp(key: string, now = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / PERIOD_MS)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const offset = hash.at(-1)! & 0xf;
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
}
