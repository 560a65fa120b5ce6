import type { Pool } from "pg";
import type { ClaimedBatch } from "./ledger.ts";

/** A killed worker's citizens are in other hands after this time. */
export const LEASE_SECONDS = 20;
const RENEW_MS = 5_000;

/**
 * Renews the lease on a batch for as long as the work takes. When that fails for so long that another
 * worker may have the citizens, `lost` is aborted, and no further request may start.
 */
export class LeaseKeeper {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #until: number;

  constructor(pool: Pool, batch: ClaimedBatch) {
    this.#until = leaseEnd();
    this.#timer = setInterval(() => void this.#renew(pool, batch), RENEW_MS);
  }

  get lost(): AbortSignal {
    return this.#abort.signal;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #renew(pool: Pool, { connector, token }: ClaimedBatch): Promise<void> {
    const until = leaseEnd();
    try {
      const { rowCount } = await pool.query(
        `update connectors.ledger set lease_until = clock_timestamp() + $3 * interval '1 second'
          where connector = $1 and lease_token = $2`,
        [connector, token, LEASE_SECONDS],
      );
      if (rowCount === 0) this.#abort.abort();
      this.#until = until;
    } catch {
      if (Date.now() > this.#until) this.#abort.abort();
    }
  }
}

/** A renewal's worth before the database's own idea of the end. */
const leaseEnd = () => Date.now() + LEASE_SECONDS * 1000 - RENEW_MS;
