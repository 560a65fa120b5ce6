import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { identify } from "./process/identity.ts";
import type { Service } from "./services/service.ts";

/** A folder for one test, and its removal. */
export function temporaryDir(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "machi-id-ops-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** What a stand-in for a service does besides living. */
export interface FakeManners {
  /** JavaScript run when it starts. */
  readonly script?: string;
  readonly stopWithinSeconds?: number;
}

/** A service that is ready once it has written its pid to `<dir>/<name>.pid`. */
export function fakeService(dir: string, name: string, manners: FakeManners = {}): Service {
  const pidFile = join(dir, `${name}.pid`);
  const script = `
    const fs = require("node:fs");
    fs.appendFileSync(${JSON.stringify(join(dir, "starts"))}, "${name}\\n");
    process.on("exit", () => fs.appendFileSync(${JSON.stringify(join(dir, "stops"))}, "${name}\\n"));
    process.on("SIGTERM", () => process.exit(0));
    setInterval(() => undefined, 1000);
    ${manners.script ?? ""}
    fs.writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
  `;
  return {
    name,
    title: `fake ${name}`,
    command: { file: process.execPath, args: ["-e", script] },
    prepare: async () => rmSync(pidFile, { force: true }),
    ready: async () => existsSync(pidFile),
    readyWithinSeconds: 20,
    stopSignal: "SIGTERM",
    stopWithinSeconds: manners.stopWithinSeconds ?? 10,
  };
}

/** Whether a process with this number lives. */
export function lives(pid: number): boolean {
  return identify(pid) !== undefined;
}

/** Waits for a condition, at most 20 seconds. */
export async function eventually(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 400) throw new Error(`It did not come true: ${condition.toString()}`);
    await delay(50);
  }
}
