import type { Pool } from "pg";
import type { ConnectorMetadata } from "../contract/index.ts";
import { SealError, sealContext, type KeyRing } from "../sync/keys.ts";
import type { Intent } from "../sync/ledger.ts";
import { deliveryState, type DeliveryState } from "./state.ts";

/** What a citizen is told of one tool; times in ISO 8601. */
export interface ToolDelivery {
  readonly id: string;
  readonly name: ConnectorMetadata["name"];
  /** Codes of the city pack's purposes. */
  readonly purposes: readonly string[];
  readonly state: DeliveryState;
  /** Kinds of data that the tool holds. */
  readonly data: readonly string[];
  readonly sent_at: string | null;
  readonly removed_at: string | null;
  readonly receipt: string | null;
  /** What the citizen types into the tool, where the tool knows citizens by such a code. */
  readonly code: string | null;
  /** True while the tool takes nothing: what is on its way waits for it. */
  readonly tool_away: boolean;
}

interface Row {
  connector: string;
  stopped: boolean;
  pending: boolean;
  intent: Intent | null;
  data_categories: string[] | null;
  citizen_code: Buffer | null;
  receipt: string | null;
  delivered_at: Date | null;
  removed_at: Date | null;
}

/** Reads from the ledger what has gone where. */
export class Deliveries {
  readonly #pool: Pool;
  readonly #keys: KeyRing;
  readonly #tools: readonly ConnectorMetadata[];

  /** @param tools the tools to tell of, in this order */
  constructor(pool: Pool, keys: KeyRing, tools: readonly ConnectorMetadata[]) {
    this.#pool = pool;
    this.#keys = keys;
    this.#tools = tools;
  }

  /**
   * One entry for each tool; for somebody of whom no tool was ever told, they say so.
   * @throws the database's error when the ledger cannot be read
   */
  async of(citizenId: string): Promise<ToolDelivery[]> {
    const ids = this.#tools.map(({ id }) => id);
    const [rows, away] = await Promise.all([
      this.#pool.query<Row>(ROWS, [citizenId, ids]),
      this.#pool.query<{ connector: string }>(AWAY, [ids]),
    ]);
    const byTool = new Map(rows.rows.map((row) => [row.connector, row]));
    const awayIds = new Set(away.rows.map(({ connector }) => connector));
    return this.#tools.map((tool) => ({
      id: tool.id,
      name: tool.name,
      purposes: tool.purposes,
      ...this.#held(citizenId, byTool.get(tool.id)),
      tool_away: awayIds.has(tool.id),
    }));
  }

  #held(citizenId: string, row: Row | undefined) {
    if (row === undefined) return NEVER_TOLD;
    const held = row.data_categories !== null;
    const state = deliveryState({ ...row, held, removed: row.removed_at !== null });
    return {
      state,
      data: row.data_categories ?? [],
      sent_at: (held && row.delivered_at?.toISOString()) || null,
      removed_at: row.removed_at?.toISOString() ?? null,
      receipt: row.receipt,
      code: row.citizen_code && this.#open(citizenId, row.connector, row.citizen_code),
    };
  }

  /** A code that cannot be opened hides nothing else: the worker stops its row, and staff see that. */
  #open(citizenId: string, connector: string, sealed: Buffer): string | null {
    try {
      return this.#keys.open(sealed, sealContext(connector, citizenId, "citizen_code"));
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  }
}

const NEVER_TOLD = {
  state: "not-held",
  data: [],
  sent_at: null,
  removed_at: null,
  receipt: null,
  code: null,
} as const;

const ROWS = `
  select connector, stop_reason is not null as stopped, applied_version < wanted_version as pending,
         intent, data_categories, citizen_code, receipt, delivered_at, removed_at
    from connectors.ledger
   where citizen_id = $1 and connector = any($2)`;

/**
 * A pause that our own budget of requests made is not the tool's. After a pause the tool is tried again,
 * which takes a moment: until it has answered, it counts as away.
 */
const AWAY = `
  select connector from connectors.pause
   where connector = any($1) and reason <> 'quota: budget-spent'
     and until > connectors.clock() - interval '2 minutes'
   union select connector from connectors.hold where connector = any($1)`;
