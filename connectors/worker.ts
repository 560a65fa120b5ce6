import { setTimeout as wait } from "node:timers/promises";
import {
  createLogger,
  createManagementServer,
  createMetrics,
  onShutdown,
  run,
  type Logger,
} from "@machi-id/runtime";
import { scheduledJobs, RECONCILE } from "./schedules/jobs.ts";
import { isPackNew } from "./schedules/pack-changes.ts";
import { Schedules } from "./schedules/schedules.ts";
import { migrateLedger, setUp } from "./setup.ts";
import { backoffMs } from "./sync/backoff.ts";
import { Engine } from "./sync/engine.ts";

const MIGRATION_BACKOFF = { first: 500, longest: 10_000 };

/** The worker: keeps the city's tools equal to the citizens, and waits for whatever is down. */
run(async () => {
  const setup = setUp(process.env);
  const { config, pool, pack, connectors } = setup;
  const logger = createLogger("worker", config.LOG_LEVEL);
  const metrics = createMetrics("worker");
  // The pool replaces connections that break while idle; without a listener that would end the process.
  pool.on("error", () => undefined);
  const engine = new Engine({ ...setup, databaseUrl: config.DATABASE_URL, logger, metrics });

  const jobs = scheduledJobs(setup, connectors, logger);
  const schedules = new Schedules(config.DATABASE_URL, jobs, logger);
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
    await Promise.all([engine.stop(), schedules.stop()]);
    management.close();
    management.closeAllConnections();
    await pool.end();
  });

  const prepare = async () => {
    await migrateLedger(config.DATABASE_URL);
    await schedules.start();
    if (await isPackNew(pool, config.CONNECTORS, pack)) await schedules.soon(RECONCILE);
  };
  await whenPossible(prepare, logger, starting.signal);
  if (starting.signal.aborted) return schedules.stop();
  migrated = true;
  engine.start();
  logger.info({ connectors: config.CONNECTORS }, "ready");
});

async function whenPossible(
  prepare: () => Promise<void>,
  logger: Logger,
  stop: AbortSignal,
): Promise<void> {
  for (let failures = 1; !stop.aborted; failures += 1) {
    try {
      await prepare();
      return;
    } catch (err) {
      if (failures === 1) logger.warn({ err }, "the ledger cannot be made ready; will retry");
      await wait(backoffMs(failures, MIGRATION_BACKOFF), undefined, { signal: stop }).catch(
        () => undefined,
      );
    }
  }
}
