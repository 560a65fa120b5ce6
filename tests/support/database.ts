import pg from "pg";
import { inside } from "./inside.ts";

/** A mark in `machi_dirty`. */
export interface Mark {
  realm_id: string;
  n: number;
}

/** Runs one statement with the rights of a role and gives its rows. */
export async function sql(
  role: "keycloak" | "connectors",
  statement: string,
  parameters: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { keycloakUrl, connectorsUrl } = inside.database;
  const client = new pg.Client({
    connectionString: role === "keycloak" ? keycloakUrl : connectorsUrl,
  });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, parameters)).rows;
  } finally {
    await client.end();
  }
}

/** The mark of a citizen, if there is one. */
export async function markOf(userId: string): Promise<Mark | undefined> {
  const [row] = await sql(
    "keycloak",
    "SELECT realm_id, n FROM keycloak.machi_dirty WHERE user_id = $1",
    [userId],
  );
  return row && { realm_id: String(row.realm_id), n: Number(row.n) };
}

/** The version of a citizen, 0 when no change was captured yet. */
export async function versionOf(userId: string): Promise<number> {
  const [row] = await sql(
    "keycloak",
    "SELECT version FROM keycloak.machi_citizen_version WHERE user_id = $1",
    [userId],
  );
  return row === undefined ? 0 : Number(row.version);
}

/** Takes the mark of a citizen away, as a connector does that has read it. */
export async function takeMark(userId: string): Promise<void> {
  await sql("connectors", "DELETE FROM keycloak.machi_dirty WHERE user_id = $1", [userId]);
}
