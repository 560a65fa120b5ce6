import { configTypes, readConfig } from "@machi-id/runtime";

const shape = {
  PORT: configTypes.port,
  MANAGEMENT_PORT: configTypes.port,
  /** Connection of a role that may read the ledger and nothing else. */
  DATABASE_URL: configTypes.databaseUrl,
  /** For example `https://id.example.jp/realms/city`. */
  REALM_URL: configTypes.httpUrl,
  /** The client that citizens' tokens name as audience, and that may exchange them. */
  CLIENT_ID: configTypes.text,
  CLIENT_SECRET: configTypes.text,
  /** The worker's keys: they open the codes that citizens type into a tool. */
  KEYS: configTypes.keys,
  CITY_PACK: configTypes.text,
  CONNECTORS: configTypes.list,
  LOG_LEVEL: configTypes.logLevel,
};

/**
 * Reads the `MACHI_GATEWAY_` variables.
 * @throws {ConfigError}
 */
export const readGatewayConfig = (env: NodeJS.ProcessEnv) =>
  readConfig("MACHI_GATEWAY_", shape, env);
