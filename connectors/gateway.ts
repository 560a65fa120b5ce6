import { once } from "node:events";
import { loadCityPack } from "@machi-id/city";
import {
  createLogger,
  createManagementServer,
  createMetrics,
  onShutdown,
  run,
} from "@machi-id/runtime";
import { Pool } from "pg";
import { Callers } from "./gateway/caller.ts";
import { readGatewayConfig } from "./gateway/config.ts";
import { Deliveries } from "./gateway/deliveries.ts";
import { createGatewayServer } from "./gateway/server.ts";
import { describeConnectors } from "./registry.ts";
import { KeyRing } from "./sync/keys.ts";

/** The gateway: tells citizens what has gone to which tool. It reads the ledger, and writes nothing. */
run(async () => {
  const config = readGatewayConfig(process.env);
  const pack = loadCityPack(config.CITY_PACK);
  const tools = describeConnectors(config.CONNECTORS, pack, "MACHI_GATEWAY_CONNECTORS");
  const logger = createLogger("gateway", config.LOG_LEVEL);
  const metrics = createMetrics("gateway");
  const pool = new Pool({
    connectionString: config.DATABASE_URL,
    max: 4,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    application_name: "machi-id gateway",
  });
  // The pool replaces connections that break while idle; without a listener that would end the process.
  pool.on("error", () => undefined);

  const server = createGatewayServer({
    callers: new Callers({
      realmUrl: config.REALM_URL,
      clientId: config.CLIENT_ID,
      clientSecret: config.CLIENT_SECRET,
    }),
    deliveries: new Deliveries(pool, new KeyRing(config.KEYS), tools),
    logger,
    metrics,
  });
  const management = await createManagementServer({
    port: config.MANAGEMENT_PORT,
    metrics,
    checks: { ledger: () => pool.query("select intent_version from connectors.ledger limit 0") },
  });
  server.listen(config.PORT);
  await once(server, "listening");
  onShutdown(logger, async () => {
    management.close();
    management.closeAllConnections();
    // Questions in hand are answered first.
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
  });
  logger.info({ connectors: config.CONNECTORS }, "ready");
});
