import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process as the city runs it. */
export interface TestProcess {
  readonly child: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** The status of its `/health/ready`; 0 while nothing answers. */
  ready(): Promise<number>;
  /** Its address for health and metrics. */
  readonly management: string;
  /** Ends it at once, if it has not ended by itself. */
  kill(): Promise<void>;
}

/**
 * Starts one of this folder's processes with an environment of its own.
 *
 * @param entry such as `worker.ts`
 * @param managementPort the port that its environment names
 */
export function startProcess(
  entry: string,
  managementPort: number,
  env: Readonly<Record<string, string>>,
): TestProcess {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../${entry}`, import.meta.url))], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const management = `http://localhost:${managementPort}`;
  return {
    child,
    output: () => output,
    ready: () =>
      fetch(`${management}/health/ready`).then(
        ({ status }) => status,
        () => 0,
      ),
    management,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** The environment that every one of them is started with, below its prefix. */
export const processSettings = (prefix: string, settings: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries({
      CLIENT_SECRET: "s3cret",
      KEYS: Buffer.alloc(32, 1).toString("base64url"),
      CITY_PACK: fileURLToPath(new URL("../../city", import.meta.url)),
      ...settings,
    }).map(([name, value]) => [`${prefix}${name}`, value]),
  );
