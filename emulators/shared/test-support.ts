import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { afterEach, beforeEach } from "vitest";
import type { RunningEmulator } from "./serve.ts";
import type { ToolOptions } from "./tool-process.ts";

/** The city whose pack ships with the software. */
export const pack = loadCityPack(fileURLToPath(new URL("../../city", import.meta.url)));

/** The token of the tools under test. */
export const apiToken = "token-of-the-test";

/** An answer of a tool; its body parsed if it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the answer under test
  readonly headers: Headers;
}

/** A tool's emulator with a folder and a clock of its own, anew for each test of a file. */
export class ToolOfEachTest {
  /** What the tool takes for the time, in milliseconds since 1970. */
  now: number;
  readonly #start: (options: ToolOptions) => Promise<RunningEmulator>;
  #running: RunningEmulator | undefined;
  #dataDir = "";

  /** @param time at which each test begins, in milliseconds since 1970 */
  constructor(start: (options: ToolOptions) => Promise<RunningEmulator>, time = Date.now()) {
    this.now = time;
    this.#start = start;
    beforeEach(async () => {
      this.now = time;
      this.#dataDir = await mkdtemp(join(tmpdir(), "machi-tool-"));
      await this.#run();
    });
    afterEach(async () => {
      await this.#running?.close();
      await rm(this.#dataDir, { recursive: true });
    });
  }

  get url(): string {
    return this.#running?.url ?? "";
  }

  /** Ends the process, so to speak, and starts it again with what it has kept. */
  async restart(): Promise<void> {
    await this.#running?.close();
    await this.#run();
  }

  /** Sends a request. @param body sent as it is if it is text, else as JSON */
  async ask(method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : text,
      headers: response.headers,
    };
  }

  /** Tells the tool which faults to have. */
  async control(faults: unknown): Promise<void> {
    const { status, body } = await this.ask("POST", "/_control", faults);
    if (status !== 200) throw new Error(`The faults were refused: ${JSON.stringify(body)}`);
  }

  /** The text of one of the tool's pages. */
  async page(path = "/"): Promise<string> {
    return (await this.ask("GET", path)).body as string;
  }

  async #run(): Promise<void> {
    this.#running = await this.#start({
      port: 0,
      dataDir: this.#dataDir,
      apiToken,
      pack,
      now: () => this.now,
    });
  }
}
