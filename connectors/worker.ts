import { setTimeout as wait } from "node:timers/promises";
import {
  createLogger,
  createManagementServer,
  createMetrics,
  onShutdown,
  run,
  type Logger,
} from "@machi-id/runtime";
import { migrateLedger, setUp } from "./setup.ts";
import { backoffMs } from "./sync/backoff.ts";
import { Engine } from "./sync/engine.ts";

const MIGRATION_BACKOFF = { first: 500, longest: 10_000 };

/** The worker: keeps the city's tools equal to the citizens, and waits for whatever is down. */
run(async () => {
  const setup = setUp(process.env);
  const { config, pool } = setup;
  const logger = createLogger("worker", config.LOG_LEVEL);
  const metrics = createMetrics("worker");
  // The pool replaces connections that break while idle; without a listener that would end the process.
  pool.on("error", () => undefined);
  const engine = new Engine({ ...setup, databaseUrl: config.DATABASE_URL, logger, metrics });

  const starting = new AbortController();
  let migrated = false;
  const management = await createManagementServer({
    port: config.MANAGEMENT_PORT,
    metrics,
    checks: {
      ...engine.checks,
      migrations: async () => {
        if (!migrated) throw new Error("not yet");
      },
    },
  });
  onShutdown(logger, async () => {
    starting.abort();
    await engine.stop();
    management.close();
    management.closeAllConnections();
    await pool.end();
  });

  await migrateWhenPossible(config.DATABASE_URL, logger, starting.signal);
  if (starting.signal.aborted) return;
  migrated = true;
  engine.start();
  logger.info({ connectors: config.CONNECTORS }, "ready");
});

async function migrateWhenPossible(
  databaseUrl: string,
  logger: Logger,
  stop: AbortSignal,
): Promise<void> {
  for (let failures = 1; !stop.aborted; failures += 1) {
    try {
      await migrateLedger(databaseUrl);
      return;
    } catch (err) {
      if (failures === 1) logger.warn({ err }, "the ledger cannot be made ready; will retry");
      await wait(backoffMs(failures, MIGRATION_BACKOFF), undefined, { signal: stop }).catch(
        () => undefined,
      );
    }
  }
}
