import { createHmac, randomBytes } from "node:crypto";

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

/** An authenticator app with one account in it. */
export interface AuthenticatorApp {
  /** Keycloak's representation of the credential, for a user made by the Admin API. */
  readonly credential: Record<string, string>;
  /** The code that it shows now; another one at each call, since a code is taken once. */
  readonly code: () => string;
}

/** Sets up an app with a key of its own (RFC 6238: six digits, 30 seconds, SHA-1). */
export function newAuthenticatorApp(key = randomBytes(20).toString("hex")): AuthenticatorApp {
  let last = 0;
  return {
    credential: {
      type: "otp",
      secretData: JSON.stringify({ value: key }),
      credentialData: JSON.stringify({
        subType: "totp",
        digits: 6,
        counter: 0,
        period: 30,
        algorithm: "HmacSHA1",
      }),
    },
    code: () => {
      // The server takes the codes of the period before and after, too.
      const period = Math.max(last + 1, Math.floor(Date.now() / PERIOD_MS) - 1);
      last = period;
      return totp(key, period * PERIOD_MS);
    },
  };
}
