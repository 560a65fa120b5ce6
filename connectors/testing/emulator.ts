import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CityPack } from "@machi-id/city";
import { pack } from "./pack.ts";

/** A tool's emulator in this process, with what tests ask of it. */
export interface TestEmulator {
  readonly url: string;
  readonly apiToken: string;
  /** Requests that the tool has counted in its own time. */
  requests(): Promise<number>;
  /** Tells the tool which faults to have. */
  control(faults: unknown): Promise<void>;
  /** Ends all faults. */
  mend(): Promise<void>;
  /** Empties the tool. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** How a tool's emulator is started. */
export type Start = (options: {
  port: number;
  dataDir: string;
  apiToken: string;
  pack: CityPack;
}) => Promise<{ url: string; close(): Promise<void> }>;

/** Starts a tool's emulator on a free port, set up for a city. */
export async function startEmulator(start: Start, city = pack): Promise<TestEmulator> {
  const dataDir = await mkdtemp(join(tmpdir(), "machi-tool-"));
  const apiToken = "token-of-the-test";
  const { url, close } = await start({ port: 0, dataDir, apiToken, pack: city });
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body !== undefined && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`The emulator refused ${path}: ${response.status}.`);
    return (await response.json()) as { requests: number };
  };
  return {
    url,
    apiToken,
    requests: async () => (await send("GET", "/_control/usage")).requests,
    control: async (faults) => void (await send("POST", "/_control", faults)),
    mend: async () => void (await send("DELETE", "/_control")),
    reset: async () => void (await send("POST", "/_control/reset")),
    async stop() {
      await close();
      await rm(dataDir, { recursive: true });
    },
  };
}
