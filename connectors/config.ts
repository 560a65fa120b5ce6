import { ConfigError, configTypes, readConfig } from "@machi-id/runtime";

const shape = {
  MANAGEMENT_PORT: configTypes.port,
  DATABASE_URL: configTypes.databaseUrl,
  REALM_URL: configTypes.httpUrl,
  CLIENT_ID: configTypes.text,
  CLIENT_SECRET: configTypes.text,
  KEYS: configTypes.keys,
  CITY_PACK: configTypes.text,
  LOG_LEVEL: configTypes.logLevel,
  CONNECTORS: configTypes.list,
  LEASE_SECONDS: configTypes.seconds.default(20),
};

/** The worker's own configuration; each connector reads its own variables beside it. */
export type WorkerConfig = ReturnType<typeof readWorkerConfig>;

/**
 * Reads the `MACHI_WORKER_` variables.
 * @throws {ConfigError}
 */
export function readWorkerConfig(env: NodeJS.ProcessEnv) {
  const config = readConfig("MACHI_WORKER_", shape, env);
  if (config.CONNECTORS.length === 0) {
    throw new ConfigError(["MACHI_WORKER_CONNECTORS names no connector, for example kintone."]);
  }
  return config;
}
