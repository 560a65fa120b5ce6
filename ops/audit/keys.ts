import { createHmac } from "node:crypto";
import { z } from "zod";

/** Keyed hashes as the provider makes them (`KeyedHash` in `keycloak/`), by the id of the key. */
export type AuditKeys = ReadonlyMap<string, KeyedHash>;

/**
 * HMAC-SHA256 over a label and parts, each preceded by its length in four bytes.
 *
 * @returns base64url, 43 characters
 */
export type KeyedHash = (label: string, ...parts: readonly string[]) => string;

const minimumKeyBytes = 32;

export function keyedHash(key: Buffer): KeyedHash {
  return (label, ...parts) => {
    const mac = createHmac("sha256", key);
    for (const part of [label, ...parts]) {
      const bytes = Buffer.from(part, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      mac.update(length).update(bytes);
    }
    return mac.digest("base64url");
  };
}

/** `id:key,id:key`, as Keycloak is given them; every key with which there are still lines. */
export const auditKeysSchema = z.string().transform((list, context): AuditKeys => {
  const keys = new Map<string, KeyedHash>();
  for (const entry of list.split(",")) {
    const [id = "", key = ""] = entry.trim().split(":", 2);
    const bytes = Buffer.from(key, "base64url");
    if (id === "" || bytes.length < minimumKeyBytes) {
      context.addIssue({ code: "custom", message: "must be id:key,id:key with keys of 32 bytes" });
    }
    keys.set(id, keyedHash(bytes));
  }
  return keys;
});
