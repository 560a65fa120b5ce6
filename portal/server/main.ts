import { once } from "node:events";
import type { CityPack } from "@machi-id/city";
import {
  createLogger,
  createManagementServer,
  createMetrics,
  Gauge,
  migrate,
  onShutdown,
} from "@machi-id/runtime";
import * as build from "virtual:react-router/server-build";
import { createApp } from "./app.ts";
import type { PortalConfig } from "./config.ts";
import { createServices } from "./services.ts";
import { repeat, until } from "./schedule.ts";

/** Where the files of this installation are. */
interface Installation {
  /** Folder of SQL migrations. */
  migrationsDir: string;
  /** Folder of the browser's part of the build. */
  clientDir: string;
}

const RETRY_MS = 2_000;
const PURGE_MS = 5 * 60 * 1000;

/**
 * Starts the portal. It listens at once, whether or not PostgreSQL and Keycloak are there: pages say
 * what is missing and work as soon as it is back.
 */
export async function startPortal(
  config: PortalConfig,
  pack: CityPack,
  { migrationsDir, clientDir }: Installation,
): Promise<void> {
  const logger = createLogger("portal", config.LOG_LEVEL);
  const metrics = createMetrics("portal");
  const services = createServices(config, pack, logger);
  const ending = new AbortController();

  const migrated = until(
    ending.signal,
    RETRY_MS,
    async () => {
      const options = { databaseUrl: config.DATABASE_URL, schema: "portal", dir: migrationsDir };
      const done = await migrate(options);
      if (done.length > 0) logger.info({ migrations: done }, "migrated the session store");
    },
    (error) => logger.warn({ err: error }, "the session store cannot be migrated yet"),
  );

  const stopPurging = repeat(
    PURGE_MS,
    async () => {
      await migrated;
      const sessions = await services.sessions.purge();
      if (sessions > 0) logger.info({ sessions }, "purged expired sessions");
    },
    (error) => logger.warn({ err: error }, "expired sessions could not be purged"),
  );

  new Gauge({
    name: "portal_sessions",
    help: "Signed-in sessions in the session store",
    registers: [metrics],
    async collect() {
      this.set(await services.sessions.count().catch(() => Number.NaN));
    },
  });
  const management = await createManagementServer({
    port: config.MANAGEMENT_PORT,
    metrics,
    checks: {
      database: () => services.database.query("SELECT 1 FROM session LIMIT 1"),
      keycloak: () => services.relyingParty.probe(),
    },
  });

  const server = createApp({ config, services, metrics, build, clientDir }).listen(config.PORT);
  await once(server, "listening");
  logger.info({ port: config.PORT }, "listening");

  onShutdown(logger, async () => {
    ending.abort();
    stopPurging();
    management.close();
    server.close();
    server.closeIdleConnections();
    await once(server, "close");
    await services.database.close();
  });
}
