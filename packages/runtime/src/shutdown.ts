import type { Logger } from "pino";

/** How long a process may take to finish what it has begun, in milliseconds. */
const GRACE_MS = 9_000;

/**
 * Runs `stop` once when the process is asked to end (SIGTERM, SIGINT), then exits 0; exits 1 when it
 * fails or takes longer than nine seconds.
 */
export function onShutdown(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, "stopping");
    setTimeout(() => {
      logger.error("could not stop in time");
      process.exit(1);
    }, GRACE_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
