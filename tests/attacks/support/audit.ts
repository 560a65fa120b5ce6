import { vi } from "vitest";
import { sql } from "../../support/database.ts";

/** What a line of the audit log must say of an attempt that failed. */
export interface Expected {
  readonly event: string;
  /** The error it was refused with. */
  readonly error?: string;
  /** Id of the account concerned. */
  readonly subject?: string;
}

/** The audit log from now on. */
export async function watchAudit() {
  const [start] = await sql(
    "keycloak",
    "SELECT coalesce(max(id), 0)::text AS id FROM keycloak.machi_audit",
  );
  return {
    /** Waits until a line says it: an attack that nobody can find later was not refused well. */
    async sees({ event, error, subject }: Expected): Promise<void> {
      await vi.waitFor(
        async () => {
          const found = await sql(
            "keycloak",
            `SELECT 1 FROM keycloak.machi_audit
              WHERE id > $1 AND event = $2 AND outcome = 'failure'
                AND ($3::text IS NULL OR subject_id = $3) AND ($4::text IS NULL OR error = $4)`,
            [start?.id, event, subject ?? null, error ?? null],
          );
          if (found.length === 0) throw new Error(`The audit log has no failed ${event}.`);
        },
        { timeout: 5_000, interval: 100 },
      );
    },
  };
}
