import type { Pool } from "pg";
import { RAISE_WANTED } from "./capture.ts";
import { forAllCitizens, type CitizenReader } from "./citizens.ts";
import { PRIORITY } from "./ledger.ts";

/** What a resync is to do. */
export interface ResyncOptions {
  readonly connectors: readonly string[];
  /** Send even what the ledger holds to be in the tool already (the tool was restored, for example). */
  readonly sendAnyway: boolean;
  readonly signal: AbortSignal;
}

/**
 * Walks all citizens and has every one looked at again for the connectors, after whatever citizens
 * change meanwhile. Equal ones are not sent, so it costs the tool nothing when nothing differs. It removes nobody: who is gone is known by the
 * dirty table alone.
 *
 * @returns how many citizens were walked
 */
export async function resync(
  pool: Pool,
  reader: CitizenReader,
  { connectors, sendAnyway, signal }: ResyncOptions,
): Promise<number> {
  let walked = 0;
  await forAllCitizens(reader, signal, async (citizens) => {
    const ids = citizens.map(({ id }) => id);
    await raise(pool, connectors, ids, sendAnyway);
    walked += ids.length;
  });
  return walked;
}

async function raise(
  pool: Pool,
  connectors: readonly string[],
  ids: readonly string[],
  sendAnyway: boolean,
): Promise<void> {
  await pool.query(
    `insert into connectors.ledger as l (connector, citizen_id, priority)
     select c.id, t.id, ${PRIORITY.again} from unnest($1::text[]) as c(id) cross join unnest($2::text[]) as t(id)
      order by c.id, t.id
     ${RAISE_WANTED}
         ${sendAnyway ? ", applied_hash = null" : ""}`,
    [connectors, ids],
  );
}
