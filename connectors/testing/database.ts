import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Client, Pool } from "pg";
import { z } from "zod";
import { migrateLedger } from "../setup.ts";

const endpoints = z.object({ database: z.object({ adminUrl: z.string() }) });

/** A database of one test, with the rights that the worker has in the city's. */
export interface TestDatabase {
  /** Connection of the worker's role. */
  readonly url: string;
  readonly pool: Pool;
  /** Connection of the administrator, to stand in for Keycloak and to look at things. */
  readonly admin: Pool;
  drop(): Promise<void>;
}

/**
 * Makes a database with the schema `connectors` (migrated) and Keycloak's dirty table, in the server
 * that the file named by `MACHI_TEST_ENDPOINTS` points to.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const file = process.env.MACHI_TEST_ENDPOINTS;
  if (!file) throw new Error("MACHI_TEST_ENDPOINTS is not set: run this test by `npm test`.");
  const { adminUrl } = endpoints.parse(JSON.parse(readFileSync(file, "utf8"))).database;
  const name = `machi_sync_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  await once(adminUrl, [
    `create role ${name} login password '${password}'`,
    `create database ${name}`,
  ]);
  const admin = new Pool({ connectionString: addressed(adminUrl, name), max: 3 });
  admin.on("error", () => undefined);
  for (const statement of [
    ...["connectors", "evidence", "jobs"].map(
      (schema) => `create schema ${schema} authorization ${name}`,
    ),
    "create schema keycloak",
    `create table keycloak.machi_dirty (
       user_id varchar(36) primary key, realm_id varchar(36), n bigint not null,
       marked_at timestamptz not null default now())`,
    `grant usage on schema keycloak to ${name}`,
    `grant select, delete on keycloak.machi_dirty to ${name}`,
  ]) {
    await admin.query(statement);
  }
  const url = addressed(adminUrl, name, name, password);
  await migrateLedger(url);
  const pool = new Pool({ connectionString: url, max: 6 });
  pool.on("error", () => undefined);
  return {
    url,
    pool,
    admin,
    async drop() {
      await Promise.all([pool.end(), admin.end()]);
      await once(adminUrl, [`drop database ${name} with (force)`, `drop role ${name}`]);
    },
  };
}

async function once(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressed(url: string, database: string, user?: string, password?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (user !== undefined) address.username = user;
  if (password !== undefined) address.password = password;
  return address.href;
}
