import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

const SEAL_VERSION = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** 128 bits: enough that no two citizens of a city meet, and short enough for any tool's key field. */
const TOOL_KEY_BYTES = 16;

interface DerivedKeys {
  id: Buffer;
  seal: Buffer;
  hash: Buffer;
  tool: Buffer;
}

/**
 * The ledger's keys. The first one writes; all of them read, so a key is replaced by putting a new one
 * in front and dropping the old one after a resync.
 */
export class KeyRing {
  readonly #keys: DerivedKeys[];

  /** @param secrets at least one secret of 32 bytes or more */
  constructor(secrets: readonly Uint8Array[]) {
    if (secrets.length === 0 || secrets.some((secret) => secret.length < 32)) {
      throw new RangeError("The ledger needs at least one key, each of 32 bytes or more.");
    }
    this.#keys = secrets.map(derive);
  }

  /** Encrypts with AES-256-GCM; `context` (which row, which column) must be the same on opening. */
  seal(plain: string, context: string): Buffer {
    const { id, seal } = this.#keys[0]!;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", seal, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.of(SEAL_VERSION), id, iv, cipher.getAuthTag(), body]);
  }

  /** @throws {SealError} when no key fits, or the text was altered or moved from another row */
  open(sealed: Uint8Array, context: string): string {
    const bytes = Buffer.from(sealed);
    const idEnd = 1 + KEY_ID_BYTES;
    const key = this.#keys.find(({ id }) => id.equals(bytes.subarray(1, idEnd)));
    if (bytes[0] !== SEAL_VERSION || key === undefined) throw new SealError("no key fits it");
    const ivEnd = idEnd + IV_BYTES;
    const tagEnd = ivEnd + TAG_BYTES;
    try {
      const decipher = createDecipheriv("aes-256-gcm", key.seal, bytes.subarray(idEnd, ivEnd))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(ivEnd, tagEnd));
      return decipher.update(bytes.subarray(tagEnd), undefined, "utf8") + decipher.final("utf8");
    } catch {
      throw new SealError("it was altered, or belongs to another row");
    }
  }

  /** Keyed hash of a record as one tool is told it. Without the key it tells nothing about the record. */
  contentHash(connector: string, record: unknown): Buffer {
    return contentHash(this.#keys[0]!, connector, record);
  }

  /** True when `hash` was made of an equal record, with any key of the ring. */
  isHashOf(hash: Uint8Array, connector: string, record: unknown): boolean {
    return this.#keys.some((key) => {
      const own = contentHash(key, connector, record);
      return own.length === hash.length && timingSafeEqual(own, hash);
    });
  }

  /**
   * The key under which a tool knows a citizen: it cannot be turned back into the user id, and two
   * tools cannot tell by it that they hold the same person.
   */
  toolKey(connector: string, citizenId: string): string {
    return toolKey(this.#keys[0]!, connector, citizenId);
  }

  /** The keys that a tool may know a citizen by: one for each key of the ring, the newest first. */
  toolKeys(connector: string, citizenId: string): string[] {
    return this.#keys.map((key) => toolKey(key, connector, citizenId));
  }
}

/** What a sealed value of the ledger is bound to: its row and its column. */
export const sealContext = (
  connector: string,
  citizenId: string,
  column: "tool_key" | "citizen_code",
): string => `${connector}/${citizenId}/${column}`;

/** A sealed value that cannot be opened. */
export class SealError extends Error {
  constructor(why: string) {
    super(`A sealed value of the ledger cannot be opened: ${why}.`);
    this.name = "SealError";
  }
}

function derive(secret: Uint8Array): DerivedKeys {
  const part = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", `machi-id ledger ${purpose}`, 32));
  return {
    id: createHash("sha256").update(part("id")).digest().subarray(0, KEY_ID_BYTES),
    seal: part("seal"),
    hash: part("hash"),
    tool: part("tool"),
  };
}

const toolKey = (key: DerivedKeys, connector: string, citizenId: string): string =>
  createHmac("sha256", key.tool)
    .update(`${connector}\0${citizenId}`)
    .digest()
    .subarray(0, TOOL_KEY_BYTES)
    .toString("hex");

function contentHash(key: DerivedKeys, connector: string, record: unknown): Buffer {
  return createHmac("sha256", key.hash)
    .update(`${connector}\0${canonicalJson(record)}`)
    .digest();
}

/** JSON with sorted member names, so that equal records have one form. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
