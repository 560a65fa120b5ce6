import type { Pool } from "pg";
import type { ClaimedBatch } from "./ledger.ts";

/** A lease is renewed four times before it would end. */
const RENEWALS = 4;

/**
 * Renews the lease on a batch for as long as the work takes. When that fails for so long that another
 * worker may have the citizens, `lost` is aborted, and no further request may start.
 */
export class LeaseKeeper {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #leaseSeconds: number;
  #until: number;

  /** @param leaseSeconds what the batch was claimed for */
  constructor(pool: Pool, batch: ClaimedBatch, leaseSeconds: number) {
    this.#leaseSeconds = leaseSeconds;
    this.#until = this.#leaseEnd();
    this.#timer = setInterval(() => void this.#renew(pool, batch), this.#renewMs);
  }

  get lost(): AbortSignal {
    return this.#abort.signal;
  }

  end(): void {
    clearInterval(this.#timer);
  }

  async #renew(pool: Pool, { connector, token }: ClaimedBatch): Promise<void> {
    if (performance.now() > this.#until) this.#abort.abort();
    const until = this.#leaseEnd();
    try {
      const { rowCount } = await pool.query(
        `update connectors.ledger set lease_until = connectors.clock() + $3 * interval '1 second'
          where connector = $1 and lease_token = $2`,
        [connector, token, this.#leaseSeconds],
      );
      if (rowCount === 0) this.#abort.abort();
      this.#until = until;
    } catch {
      // The next look decides, by the time that is left.
    }
  }

  /** A renewal's worth before the database's own idea of the end, by a clock that nobody sets. */
  #leaseEnd(): number {
    return performance.now() + this.#leaseSeconds * 1000 - this.#renewMs;
  }

  get #renewMs(): number {
    return (this.#leaseSeconds * 1000) / RENEWALS;
  }
}
