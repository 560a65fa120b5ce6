import { randomBytes } from "node:crypto";

/** Values that can be taken back for a while by their key. They do not outlive the process. */
export class ShortLived<Value> {
  readonly #lifetimeMs: number;
  readonly #capacity: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, { value: Value; expiresAt: number }>();

  /** @param now milliseconds since 1970 */
  constructor(lifetimeMs: number, now: () => number, capacity = 1_000) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
    this.#capacity = capacity;
  }

  /** @returns the key, 32 characters of A–Z, a–z, 0–9, "-" and "_" */
  add(value: Value): string {
    const key = randomBytes(24).toString("base64url");
    this.set(key, value);
    return key;
  }

  /** Keeps a value under a key of somebody else's choice. */
  set(key: string, value: Value): void {
    const oldest = this.#entries.keys().next();
    if (this.#entries.size >= this.#capacity && !oldest.done) this.#entries.delete(oldest.value);
    this.#entries.set(key, { value, expiresAt: this.#now() + this.#lifetimeMs });
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.expiresAt > this.#now() ? entry.value : undefined;
  }

  /** Like `get`, and nobody gets it again. */
  take(key: string): Value | undefined {
    const value = this.get(key);
    this.#entries.delete(key);
    return value;
  }
}
