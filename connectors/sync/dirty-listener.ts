import { Client } from "pg";
import type { Loop } from "./loop.ts";

const CHANNEL = "machi_dirty";
const RECONNECT_MS = 5_000;

/**
 * Wakes a loop when a citizen's change commits (`NOTIFY machi_dirty`). It only saves waiting: without
 * it the loop still looks every second, so a lost connection is quietly made again.
 */
export class DirtyListener {
  readonly #databaseUrl: string;
  readonly #loop: Loop;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(databaseUrl: string, loop: Loop) {
    this.#databaseUrl = databaseUrl;
    this.#loop = loop;
  }

  start(): void {
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new Client({ connectionString: this.#databaseUrl, keepAlive: true });
    this.#client = client;
    client.on("notification", () => this.#loop.wake());
    client.on("error", () => this.#reconnectLater(client));
    client.on("end", () => this.#reconnectLater(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.#loop.wake();
    } catch {
      this.#reconnectLater(client);
    }
  }

  #reconnectLater(client: Client): void {
    if (this.#stopped || this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => void this.#connect(), RECONNECT_MS);
  }
}
