import { z } from "zod";
import { sql } from "./database.ts";

const lineSchema = z.object({
  id: z.coerce.number(),
  at: z.date(),
  actor_kind: z.string(),
  actor_id: z.string().nullable(),
  subject_id: z.string().nullable(),
  event: z.string(),
  outcome: z.string(),
  error: z.string().nullable(),
  client: z.string().nullable(),
  network: z.string().nullable(),
  source: z.string().nullable(),
  device: z.string().nullable(),
  methods: z.string().nullable(),
  session: z.string().nullable(),
  correlation: z.string().nullable(),
  details: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
});

/** A line of the audit log. */
export type AuditLine = z.infer<typeof lineSchema>;

/** All lines about somebody, the oldest first. */
export async function linesAbout(userId: string): Promise<AuditLine[]> {
  const rows = await sql(
    "keycloak",
    "SELECT * FROM keycloak.machi_audit WHERE subject_id = $1 ORDER BY id",
    [userId],
  );
  return z.array(lineSchema).parse(rows);
}

/**
 * Does something while the log takes no line about somebody, as when its disk is full; others are
 * recorded as ever.
 */
export async function whileUnrecordable<T>(userId: string, work: () => Promise<T>): Promise<T> {
  const name = `keycloak.refuse_${userId.replaceAll("-", "_")}`;
  const trigger = name.split(".")[1]!;
  await sql(
    "keycloak",
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN IF NEW.subject_id = '${userId}' THEN RAISE EXCEPTION 'no space left'; END IF; RETURN NEW; END $$`,
  );
  try {
    await sql(
      "keycloak",
      `CREATE TRIGGER ${trigger} BEFORE INSERT ON keycloak.machi_audit
       FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    );
    return await work();
  } finally {
    await sql("keycloak", `DROP FUNCTION ${name}() CASCADE`);
  }
}
