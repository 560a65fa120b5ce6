import { fileURLToPath } from "node:url";
import { loadCityPack, type CityPack } from "@machi-id/city";
import { migrate } from "@machi-id/runtime";
import { Pool } from "pg";
import { readWorkerConfig, type WorkerConfig } from "./config.ts";
import type { Connector } from "./contract/index.ts";
import { makeConnectors } from "./registry.ts";
import type { DeliverDeps } from "./sync/deliver.ts";
import { KeycloakCitizens } from "./sync/keycloak-citizens.ts";
import { KeyRing } from "./sync/keys.ts";

const MIGRATIONS = fileURLToPath(new URL("./sync/migrations", import.meta.url));

/** All that the worker and its commands need, made of the environment. */
export interface Setup extends DeliverDeps {
  readonly config: WorkerConfig;
  readonly pack: CityPack;
  readonly connectors: readonly Connector[];
}

/**
 * Reads the configuration and the city pack; it opens no connection.
 * @throws {ConfigError | CityPackError}
 */
export function setUp(env: NodeJS.ProcessEnv): Setup {
  const config = readWorkerConfig(env);
  const pack = loadCityPack(config.CITY_PACK);
  return {
    config,
    pack,
    connectors: makeConnectors(config.CONNECTORS, env, pack),
    pool: new Pool({
      connectionString: config.DATABASE_URL,
      max: 6,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      application_name: "machi-id worker",
    }),
    reader: new KeycloakCitizens({
      realmUrl: config.REALM_URL,
      clientId: config.CLIENT_ID,
      clientSecret: config.CLIENT_SECRET,
      pack,
    }),
    keys: new KeyRing(config.KEYS),
    leaseSeconds: config.LEASE_SECONDS,
  };
}

/** Brings the ledger's schema up to date. */
export function migrateLedger(databaseUrl: string): Promise<string[]> {
  return migrate({ databaseUrl, schema: "connectors", dir: MIGRATIONS });
}
