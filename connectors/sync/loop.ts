import { backoffMs } from "./backoff.ts";

/** After a failure of what the loop stands on (database, Keycloak): soon at first, 15 s at most. */
const FAILURE_BACKOFF = { first: 500, longest: 15_000 };

/** What a loop does and how it waits. */
export interface LoopOptions {
  /** One pass. It answers the milliseconds to wait before the next: 0 when there is more to do. */
  readonly pass: (stop: AbortSignal) => Promise<number>;
  /** Called when passes begin to fail, and again each time the failure is another one. */
  readonly onFailing: (error: unknown) => void;
  /** Called at the first pass that works again. */
  readonly onRecovered: () => void;
}

/** Runs a pass again and again, waits in between, never gives up, and stops after the pass in hand. */
export class Loop {
  readonly #options: LoopOptions;
  readonly #abort = new AbortController();
  #wake: (() => void) | undefined;
  #woken = false;
  #stopping = false;
  #failures = 0;
  #lastFailure = "";
  #done: Promise<void> | undefined;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  /** True while passes fail. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  start(): void {
    this.#done ??= this.#run();
  }

  /** Ends the wait for the next pass; a wait after a failure is not shortened. */
  wake(): void {
    if (this.failing) return;
    this.#woken = true;
    this.#wake?.();
  }

  /**
   * Stops after the pass in hand.
   * @param patienceMs after this time the pass is told to abort
   */
  async stop(patienceMs: number): Promise<void> {
    this.#stopping = true;
    this.#wake?.();
    const timer = setTimeout(() => this.#abort.abort(), patienceMs);
    await this.#done;
    clearTimeout(timer);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false;
      const waitMs = await this.#pass();
      if (waitMs > 0 && !this.#stopping && !this.#woken) await this.#sleep(waitMs);
    }
  }

  async #pass(): Promise<number> {
    try {
      const waitMs = await this.#options.pass(this.#abort.signal);
      if (this.failing) {
        this.#failures = 0;
        this.#lastFailure = "";
        this.#options.onRecovered();
      }
      return waitMs;
    } catch (error) {
      this.#failures += 1;
      const failure = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
      if (failure !== this.#lastFailure) this.#options.onFailing(error);
      this.#lastFailure = failure;
      return backoffMs(this.#failures, FAILURE_BACKOFF);
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
