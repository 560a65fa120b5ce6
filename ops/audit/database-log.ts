import type pg from "pg";
import { z } from "zod";

import { lineSchema, type Line } from "./line.ts";
import type { AuditLog } from "./log.ts";
import { sealSchema } from "./seal.ts";

const sealsAtOnce = 500;

/** The log in the database, read with the rights of the auditor. */
export function databaseLog(client: pg.Client): AuditLog {
  const lines = async (condition: string, values: readonly unknown[]): Promise<Line[]> => {
    const { rows } = await client.query(
      `SELECT * FROM machi_audit WHERE ${condition} ORDER BY id`,
      [...values],
    );
    return z.array(lineSchema).parse(rows);
  };
  return {
    async *seals() {
      let after = 0;
      for (;;) {
        const { rows } = await client.query(
          "SELECT * FROM machi_audit_seal WHERE no > $1 ORDER BY no LIMIT $2",
          [after, sealsAtOnce],
        );
        const seals = z.array(sealSchema).parse(rows);
        yield* seals;
        const last = seals.at(-1);
        if (last === undefined) return;
        after = last.no;
      }
    },
    lines: (from, to) => lines("id BETWEEN $1 AND $2", [from, to]),
    purges: () => lines("event = 'AUDIT_LOG'", []),
    async copies() {
      const { rows } = await client.query<{ id: string }>(
        `SELECT unnest((array_agg(id ORDER BY id))[2:]) AS id FROM machi_audit
         GROUP BY event_id HAVING count(*) > 1 ORDER BY 1`,
      );
      return rows.map(({ id }) => Number(id));
    },
  };
}
