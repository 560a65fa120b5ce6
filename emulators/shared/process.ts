import { createLogger, onShutdown } from "@machi-id/runtime";
import type { RunningEmulator } from "./serve.ts";

/** Prefix of all configuration names of the emulators. */
export const environmentPrefix = "MACHI_EMULATOR_";

/**
 * Starts an emulator as the process's only work: logs where it listens and stops it on SIGTERM or
 * SIGINT.
 *
 * @throws Error with what to do when the port is taken
 */
export async function runEmulator(
  name: string,
  start: () => Promise<RunningEmulator>,
): Promise<void> {
  const logger = createLogger(`emulator-${name}`, "info");
  const running = await start().catch(explain);
  logger.info({ url: running.url }, "listening");
  onShutdown(logger, () => running.close());
}

function explain(error: unknown): never {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    throw new Error(`${error.message}: stop what uses that port or choose another one.`, {
      cause: error,
    });
  }
  throw error;
}
