import type { TestDatabase } from "./database.ts";

/**
 * Sets the ledger's clock apart from the machine's: hours pass at once, or a clock that was wrong is set
 * right.
 * @param hours how far ahead it is from now on; negative: behind
 */
export async function setClockAhead({ admin }: TestDatabase, hours: number): Promise<void> {
  await admin.query(
    `create or replace function connectors.clock() returns timestamptz language sql volatile as
       $$select clock_timestamp() + interval '${hours} hours'$$`,
  );
}
