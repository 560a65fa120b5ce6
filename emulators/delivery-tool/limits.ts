import { refusals } from "./refusal.ts";

/** Requests in any sixty seconds, and at the same time. */
export const PER_MINUTE = 60;
const AT_ONCE = 10;
const MINUTE_MS = 60_000;

/** The contract's limits, counted for the one token there is. A refused request does not count. */
export class RequestLimits {
  readonly #now: () => number;
  #taken: number[] = [];
  #running = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Requests of the last sixty seconds. */
  get used(): number {
    this.#forget();
    return this.#taken.length;
  }

  /**
   * Lets one request in.
   *
   * @returns to be called when it is over
   * @throws {ContractRefusal} 429 with the seconds to wait
   */
  enter(): () => void {
    if (this.#running >= AT_ONCE) throw refusals.rateLimited(1);
    this.#forget();
    const oldest = this.#taken[0];
    if (this.#taken.length >= PER_MINUTE && oldest !== undefined) {
      throw refusals.rateLimited(Math.ceil((oldest + MINUTE_MS - this.#now()) / 1000));
    }
    this.#taken.push(this.#now());
    this.#running += 1;
    return () => void (this.#running -= 1);
  }

  reset(): void {
    this.#taken = [];
  }

  #forget(): void {
    const since = this.#now() - MINUTE_MS;
    this.#taken = this.#taken.filter((at) => at > since);
  }
}
