import { createHash } from "node:crypto";
import type { CityPack } from "@machi-id/city";
import type { Pool } from "pg";

/** Digest of all that a city pack says. */
const digestOf = (pack: CityPack): string =>
  createHash("sha256").update(JSON.stringify(pack)).digest("base64url");

/** True when some connector's tool has not been compared with the citizens by this city pack yet. */
export async function isPackNew(
  pool: Pool,
  connectors: readonly string[],
  pack: CityPack,
): Promise<boolean> {
  const { rows } = await pool.query<{ compared: number }>(
    "select count(*)::int as compared from connectors.reconcile where connector = any($1) and pack = $2",
    [connectors, digestOf(pack)],
  );
  return rows[0]!.compared < connectors.length;
}

/** Notes that a connector's tool has been compared by this city pack. */
export async function notePack(pool: Pool, connector: string, pack: CityPack): Promise<void> {
  await pool.query("update connectors.reconcile set pack = $2 where connector = $1", [
    connector,
    digestOf(pack),
  ]);
}
