import { vi } from "vitest";
import { sql } from "../../support/database.ts";

/** What a line of the audit log must say of an attempt that failed. */
export interface Expected {
  readonly event: string;
  /** The error it was refused with. */
  readonly error: string;
  /** Id of the account concerned. */
  readonly subject?: string;
  /** Our own act that was refused. */
  readonly act?: string;
}

/** Failures in the audit log from now on. */
export async function watchAudit() {
  const [start] = await sql(
    "keycloak",
    "SELECT coalesce(max(id), 0)::text AS id FROM keycloak.machi_audit",
  );
  const failures = async () =>
    await sql(
      "keycloak",
      `SELECT event, error, subject_id AS subject, details::json ->> 'act' AS act
         FROM keycloak.machi_audit WHERE id > $1 AND outcome = 'failure' ORDER BY id`,
      [start?.id],
    );
  return {
    /** Waits until a line says it: an attack that nobody can find later was not refused well. */
    async sees(expected: Expected): Promise<void> {
      const wanted = Object.entries(expected) as [keyof Expected, string][];
      await vi.waitFor(
        async () => {
          const lines = await failures();
          if (lines.some((line) => wanted.every(([name, value]) => line[name] === value))) return;
          const found = lines.map(({ event, error, act }) => [event, error, act].join(" "));
          throw new Error(
            `The audit log has no failed ${expected.event} with ${expected.error}, only: ${found.join(", ") || "nothing"}`,
          );
        },
        { timeout: 5_000, interval: 100 },
      );
    },
  };
}
