import { readFileSync } from "node:fs";

import { superuserUrl, type Stack } from "../stack.ts";
import { query, withClient } from "./query.ts";

const sql = (name: string) =>
  readFileSync(new URL(`../../database/${name}.sql`, import.meta.url), "utf8");

/** Makes the database `machi` with a role per process and a schema per owner. Safe to repeat. */
export async function provisionDatabase(stack: Stack): Promise<void> {
  await withClient(superuserUrl(stack, "postgres"), async (client) => {
    const passwords = {
      keycloak: stack.secrets.keycloakDatabasePassword,
      portal: stack.secrets.portalDatabasePassword,
      connectors: stack.secrets.connectorsDatabasePassword,
      gateway: stack.secrets.gatewayDatabasePassword,
      auditor: stack.secrets.auditorDatabasePassword,
    };
    for (const [role, password] of Object.entries(passwords)) {
      await client.query("SELECT set_config($1, $2, false)", [`machi.password_${role}`, password]);
    }
    await client.query(sql("roles"));
    const found = await client.query("SELECT FROM pg_database WHERE datname = 'machi'");
    if (found.rowCount === 0) await client.query("CREATE DATABASE machi");
  });
  await query(superuserUrl(stack, "machi"), sql("schemas"));
}

/** Lets others read their part of Keycloak's tables; see ops/database/grants.sql. Safe to repeat. */
export async function grantKeycloakTables(stack: Stack): Promise<void> {
  await query(superuserUrl(stack, "machi"), sql("grants"));
}
