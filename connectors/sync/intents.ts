import type { Pool } from "pg";
import type { Connector } from "../contract/index.ts";
import type { CitizenReader } from "./citizens.ts";
import type { KeyRing } from "./keys.ts";
import { PRIORITY, readUnlooked } from "./ledger.ts";
import { planDelivery } from "./plan.ts";

/** What looking ahead works with. */
interface IntentDeps {
  readonly pool: Pool;
  readonly reader: CitizenReader;
  readonly keys: KeyRing;
}

/** Citizens looked at in one pass; the reader takes no more at once. */
const MOST = 500;

/**
 * Notes for changes that cannot be delivered yet (the tool is away, or they wait their turn) whether a
 * record or a removal is meant, so that the citizen can be told. It asks the tool nothing.
 *
 * @throws {SourceError} when citizens cannot be read
 */
export async function noteIntents(
  { pool, reader, keys }: IntentDeps,
  connector: Connector,
  stop: AbortSignal,
): Promise<void> {
  const { id } = connector.metadata;
  const claims = await readUnlooked(pool, id, MOST);
  if (claims.length === 0) return;
  const read = await reader.read(
    claims.map(({ citizenId }) => citizenId),
    stop,
  );
  const { send } = planDelivery(keys, connector, claims, read);
  const intents = new Map(send.map(({ claim, intent }) => [claim.citizenId, intent]));
  await pool.query(
    `update connectors.ledger l
        set intent = o.intent, intent_version = o.wanted_version,
            priority = case o.intent when 'removal' then ${PRIORITY.removal} else l.priority end
       from unnest($2::text[], $3::bigint[], $4::text[]) as o(citizen_id, wanted_version, intent)
      where l.connector = $1 and l.citizen_id = o.citizen_id
        and l.intent_version < o.wanted_version and l.applied_version < o.wanted_version`,
    [
      id,
      claims.map(({ citizenId }) => citizenId),
      claims.map(({ wantedVersion }) => wantedVersion),
      claims.map(({ citizenId }) => intents.get(citizenId) ?? null),
    ],
  );
}
