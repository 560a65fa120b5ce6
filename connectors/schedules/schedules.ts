import type { Logger } from "@machi-id/runtime";
import { PgBoss } from "pg-boss";

/** Citizens' time: a night is a night in Japan. */
const TIME_ZONE = "Asia/Tokyo";
/** How often each worker looks for a job; nothing that is scheduled is pressing. */
const LOOK_SECONDS = 10;
const STOP_PATIENCE_MS = 5_000;

/** Something that is to be done again and again, by one worker at a time. */
export interface ScheduledJob {
  readonly name: string;
  /** When, as a cron expression of five fields in Japan's time. */
  readonly cron: string;
  /** Longest time that it may take, in seconds. */
  readonly mostSeconds: number;
  /**
   * @param signal aborted when the worker stops, or the time is over
   * @throws when it failed: it is tried again, three times at most, then at its next time
   */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * The schedules of the worker's jobs, kept by pg-boss in the schema `jobs`: whichever worker is there first
 * does a job, and a job that a killed worker left comes again. They are no queue of deliveries; that is the
 * ledger.
 */
export class Schedules {
  readonly #boss: PgBoss;
  readonly #jobs: readonly ScheduledJob[];
  readonly #logger: Logger;
  readonly #lookSeconds: number;
  readonly #stop = new AbortController();

  /** @param lookSeconds how often it is looked for jobs; for tests */
  constructor(
    databaseUrl: string,
    jobs: readonly ScheduledJob[],
    logger: Logger,
    lookSeconds = LOOK_SECONDS,
  ) {
    this.#lookSeconds = lookSeconds;
    this.#jobs = jobs;
    this.#logger = logger;
    this.#boss = new PgBoss({
      connectionString: databaseUrl,
      schema: "jobs",
      createSchema: false,
      application_name: "machi-id schedules",
      max: 2,
    });
    this.#boss.on("error", (err) => logger.warn({ err }, "schedules cannot work now; waiting"));
  }

  /** @throws the database's error when the schema cannot be made ready */
  async start(): Promise<void> {
    await this.#boss.start();
    for (const job of this.#jobs) await this.#set(job);
  }

  /** Has a job done soon, out of its turn; not once more while it waits or is being done. */
  async soon(name: string): Promise<void> {
    await this.#boss.send(name);
  }

  /** Stops; a job in hand is told to, and comes again. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#boss.stop({ timeout: STOP_PATIENCE_MS });
  }

  async #set({ name, cron, mostSeconds, run }: ScheduledJob): Promise<void> {
    await this.#boss.createQueue(name, {
      policy: "exclusive",
      retryLimit: 3,
      retryDelay: 300,
      expireInSeconds: mostSeconds,
    });
    await this.#boss.schedule(name, cron, null, { tz: TIME_ZONE });
    await this.#boss.work(name, { pollingIntervalSeconds: this.#lookSeconds }, async ([job]) => {
      if (job === undefined) return;
      this.#logger.info({ job: name }, "scheduled job begins");
      await run(AbortSignal.any([job.signal, this.#stop.signal]));
      this.#logger.info({ job: name }, "scheduled job done");
    });
  }
}
