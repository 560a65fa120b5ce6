import { sql } from "../../support/database.ts";

/**
 * Does something while a network's own counter of a factor is full, as after guesses at many accounts.
 * All visitors of a test come from one network; somebody must have guessed wrongly before.
 *
 * @param factor as counters name it: `password`, `totp`, `email-code`, …
 */
export async function withFullNetwork(factor: string, work: () => Promise<void>): Promise<void> {
  const where = `factor = $1 AND scope = 'network'
    AND realm_id = (SELECT id FROM keycloak.realm WHERE name = 'city')`;
  const full = await sql(
    "keycloak",
    `UPDATE keycloak.machi_attempt_counter
        SET hits = array_fill((extract(epoch FROM now()) * 1000)::bigint, ARRAY[most])
      WHERE ${where} RETURNING subject`,
    [factor],
  );
  if (full.length === 0) throw new Error(`Nobody has guessed at ${factor} yet`);
  try {
    await work();
  } finally {
    await sql("keycloak", `DELETE FROM keycloak.machi_attempt_counter WHERE ${where}`, [factor]);
  }
}
