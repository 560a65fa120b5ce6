import type { Layout } from "./layout.ts";
import type { Secrets } from "./secrets.ts";

/** What the processes of a stack are made from. */
export interface Stack {
  readonly layout: Layout;
  readonly secrets: Secrets;
  /** The Node that runs our processes. */
  readonly node: string;
}

export type DatabaseRole = "keycloak" | "portal" | "connectors" | "gateway" | "auditor";

/** The connection URL of a role in the database `machi`. */
export function databaseUrl({ layout, secrets }: Stack, role: DatabaseRole): string {
  const password = {
    keycloak: secrets.keycloakDatabasePassword,
    portal: secrets.portalDatabasePassword,
    connectors: secrets.connectorsDatabasePassword,
    gateway: secrets.gatewayDatabasePassword,
    auditor: secrets.auditorDatabasePassword,
  }[role];
  return `postgres://${role}:${password}@127.0.0.1:${layout.ports.postgres}/machi`;
}

/** The connection URL of the superuser. */
export function superuserUrl({ layout, secrets }: Stack, database: string): string {
  return `postgres://postgres:${secrets.postgresPassword}@127.0.0.1:${layout.ports.postgres}/${database}`;
}
