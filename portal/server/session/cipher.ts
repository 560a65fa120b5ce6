import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";

/** Encrypts session rows and makes the keyed hashes by which rows are found. */
export interface SessionCipher {
  /** Encrypts with the first key. `boundTo` must be given again to open it (AES-GCM associated data). */
  seal(plaintext: string, boundTo: string): Buffer;
  /** Decrypts with whichever key sealed it; undefined when it was altered, moved or its key is gone. */
  open(sealed: Uint8Array, boundTo: string): string | undefined;
  /** Keyed hash by the first key: what new rows store. */
  hash(value: string): Buffer;
  /** Keyed hashes by every key: what a look-up compares with, so that a rotation loses nobody. */
  hashes(value: string): Buffer[];
}

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + KEY_ID_BYTES + IV_BYTES + TAG_BYTES;

interface DerivedKey {
  id: Buffer;
  encryption: Buffer;
  lookup: Buffer;
}

/**
 * AES-256-GCM with a fresh 96-bit IV for each row (NIST SP 800-38D §8.2.2).
 * Layout: format (1 byte), key id (4), IV (12), tag (16), ciphertext.
 *
 * @param keys 32-byte keys, the newest first
 */
export function createSessionCipher(keys: readonly Uint8Array[]): SessionCipher {
  const derived = keys.map(deriveKeys);
  const newest = derived[0];
  if (!newest) throw new Error("A session cipher needs at least one key.");

  return {
    seal(plaintext, boundTo) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", newest.encryption, iv);
      cipher.setAAD(Buffer.from(boundTo));
      const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT), newest.id, iv, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed);
      if (bytes.length < HEADER_BYTES || bytes[0] !== FORMAT) return undefined;
      const ivStart = 1 + KEY_ID_BYTES;
      const key = derived.find(({ id }) => id.equals(bytes.subarray(1, ivStart)));
      if (!key) return undefined;
      const iv = bytes.subarray(ivStart, ivStart + IV_BYTES);
      const decipher = createDecipheriv("aes-256-gcm", key.encryption, iv, {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(boundTo));
      decipher.setAuthTag(bytes.subarray(ivStart + IV_BYTES, HEADER_BYTES));
      try {
        return (
          decipher.update(bytes.subarray(HEADER_BYTES), undefined, "utf8") + decipher.final("utf8")
        );
      } catch {
        return undefined;
      }
    },
    hash: (value) => keyedHash(newest, value),
    hashes: (value) => derived.map((key) => keyedHash(key, value)),
  };
}

function deriveKeys(key: Uint8Array): DerivedKey {
  if (key.length !== 32) throw new Error("A session key is 32 bytes long.");
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", key, "", `machi-id portal session ${purpose}`, 32));
  return {
    id: createHash("sha256").update(derive("key id")).digest().subarray(0, KEY_ID_BYTES),
    encryption: derive("encryption"),
    lookup: derive("lookup"),
  };
}

function keyedHash(key: DerivedKey, value: string): Buffer {
  return createHmac("sha256", key.lookup).update(value).digest();
}
