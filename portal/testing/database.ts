import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { migrate } from "@machi-id/runtime";
import pg from "pg";
import { z } from "zod";

const endpoints = z.object({ database: z.object({ adminUrl: z.url() }) });

/** A database of one test file, with the rights that the portal has in the city's. */
export interface TestDatabase {
  /** Connection of the portal's role. */
  url: string;
  /** Looks at what stands there, as somebody who got hold of the database would. */
  look(text: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** Makes a migrated database in the server that the file named by `MACHI_TEST_ENDPOINTS` points to. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const file = process.env["MACHI_TEST_ENDPOINTS"];
  if (!file) throw new Error("MACHI_TEST_ENDPOINTS is not set: run this test by `npm test`.");
  const { adminUrl } = endpoints.parse(JSON.parse(readFileSync(file, "utf8"))).database;
  const name = `machi_portal_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  await run(adminUrl, [
    `CREATE ROLE ${name} LOGIN PASSWORD '${password}'`,
    `CREATE DATABASE ${name}`,
  ]);
  const asAdmin = new URL(adminUrl);
  asAdmin.pathname = `/${name}`;
  await run(asAdmin.href, [`CREATE SCHEMA portal AUTHORIZATION ${name}`]);
  const asPortal = new URL(asAdmin);
  asPortal.username = name;
  asPortal.password = password;
  const dir = fileURLToPath(new URL("../migrations", import.meta.url));
  await migrate({ databaseUrl: asPortal.href, schema: "portal", dir });
  return {
    url: asPortal.href,
    look: async (text) => run(asAdmin.href, ["SET search_path TO portal", text]),
    drop: async () => {
      await run(adminUrl, [`DROP DATABASE ${name} WITH (FORCE)`, `DROP ROLE ${name}`]);
    },
  };
}

/** Runs statements on a connection of their own and gives the rows of the last. */
async function run(url: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
