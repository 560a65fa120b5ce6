import { ConfigurationError } from "./environment.ts";
import { log } from "./log.ts";
import type { RunningEmulator } from "./serve.ts";

/** How long a stop may take before the process ends regardless, in milliseconds. */
const stopMs = 9_000;

/**
 * Runs an emulator as a process: says where it listens, stops on SIGTERM or SIGINT with status 0
 * within ten seconds, and ends with status 2 for a wrong configuration, 1 for another failed start.
 */
export async function runEmulator(
  name: string,
  start: () => Promise<RunningEmulator>,
): Promise<void> {
  let running: RunningEmulator;
  try {
    running = await start();
  } catch (error) {
    process.exitCode = error instanceof ConfigurationError ? 2 : 1;
    for (const line of explain(error)) process.stderr.write(`${name}: ${line}\n`);
    return;
  }
  log("info", name, "listening", { url: running.url });
  const stop = (): void => {
    setTimeout(() => process.exit(0), stopMs).unref();
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log("error", name, error instanceof Error ? error.message : String(error));
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function explain(error: unknown): string[] {
  if (error instanceof ConfigurationError) return error.problems;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return [`${error.message}. Another program uses that port; stop it or choose another port.`];
  }
  return [error instanceof Error ? error.message : String(error)];
}
