import type { HealthCheck, Logger, Registry } from "@machi-id/runtime";
import type { Connector } from "../contract/index.ts";
import { captureDirty } from "./capture.ts";
import { deliverBatch, type DeliverDeps, type DeliveryReport } from "./deliver.ts";
import { DirtyListener } from "./dirty-listener.ts";
import { noteIntents } from "./intents.ts";
import { countDue } from "./ledger.ts";
import { Loop } from "./loop.ts";
import { EngineMetrics } from "./metrics.ts";
import { gatherSeconds, readBudget } from "./quota.ts";

/** How often the dirty table and the ledger are looked at without being woken. */
const LOOK_MS = 1_000;
/** A delivery in flight may take this long after the worker was asked to stop. */
const STOP_PATIENCE_MS = 7_000;

/** What the engine works with. */
export interface EngineOptions extends DeliverDeps {
  /** Connection for LISTEN; the same role as the pool's. */
  readonly databaseUrl: string;
  readonly connectors: readonly Connector[];
  readonly logger: Logger;
  readonly metrics: Registry;
}

/**
 * Keeps every connector's tool equal to the citizens: one loop that captures changes, and one for each
 * connector that delivers them. Any number of workers may run one on the same database.
 */
export class Engine {
  readonly #options: EngineOptions;
  readonly #metrics: EngineMetrics;
  readonly #capture: Loop;
  readonly #deliver: ReadonlyMap<string, Loop>;
  readonly #listener: DirtyListener;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#metrics = new EngineMetrics(options.metrics, options.pool);
    this.#capture = this.#loop("capture", () => this.#capturePass());
    this.#deliver = new Map(
      options.connectors.map((connector) => [
        connector.metadata.id,
        this.#loop(connector.metadata.id, (stop) => this.#deliverPass(connector, stop)),
      ]),
    );
    this.#listener = new DirtyListener(options.databaseUrl, this.#capture);
  }

  start(): void {
    this.#capture.start();
    for (const loop of this.#deliver.values()) loop.start();
    this.#listener.start();
  }

  /** Stops after the deliveries in flight; what they do not finish in time comes again later. */
  async stop(): Promise<void> {
    await Promise.all([
      this.#listener.stop(),
      this.#capture.stop(STOP_PATIENCE_MS),
      ...[...this.#deliver.values()].map((loop) => loop.stop(STOP_PATIENCE_MS)),
    ]);
  }

  /** Checks for the management server: the database, the capture, and each connector's passes. */
  get checks(): Record<string, HealthCheck> {
    const working = (loop: Loop) => async () => {
      if (loop.failing) throw new Error("its passes fail");
    };
    return {
      database: () => this.#options.pool.query("select 1"),
      capture: working(this.#capture),
      ...Object.fromEntries([...this.#deliver].map(([id, loop]) => [id, working(loop)])),
    };
  }

  async #capturePass(): Promise<number> {
    const { captured, more } = await captureDirty(this.#options.pool, [...this.#deliver.keys()]);
    if (captured > 0) {
      this.#metrics.captured(captured);
      for (const loop of this.#deliver.values()) loop.wake();
    }
    return more ? 0 : LOOK_MS;
  }

  async #deliverPass(connector: Connector, stop: AbortSignal): Promise<number> {
    const gatherMs = await this.#gatherMs(connector);
    if (gatherMs > 0) {
      await noteIntents(this.#options, connector, stop);
      return Math.min(gatherMs, LOOK_MS);
    }
    const report = await deliverBatch(this.#options, connector, stop);
    if (report.claimed === 0) await noteIntents(this.#options, connector, stop);
    this.#metrics.delivered(connector.metadata.id, report);
    this.#log(connector.metadata.id, report);
    return report.claimed > 0 && !report.paused ? 0 : LOOK_MS;
  }

  /** While the budget of requests is low, changes wait for each other: fewer and wider batches. */
  async #gatherMs({ metadata: { id, budget, batchSize } }: Connector): Promise<number> {
    const { tokens, idleSeconds } = await readBudget(this.#options.pool, id, budget);
    const waitSeconds = gatherSeconds(tokens, budget) - idleSeconds;
    if (waitSeconds <= 0 || (await countDue(this.#options.pool, id)) >= batchSize) return 0;
    return waitSeconds * 1000;
  }

  #log(connector: string, { paused, resumed, ...counts }: DeliveryReport): void {
    const { logger } = this.#options;
    if (counts.claimed > 0) logger.info({ connector, ...counts }, "delivery");
    if (counts.stopped > 0) {
      logger.error({ connector, stopped: counts.stopped }, "citizens wait for staff; see `status`");
    }
    if (paused) logger.warn({ connector, ...paused }, "the tool takes nothing now; will retry");
    if (resumed) logger.info({ connector }, "the tool takes deliveries again");
  }

  #loop(name: string, pass: (stop: AbortSignal) => Promise<number>): Loop {
    const { logger } = this.#options;
    return new Loop({
      pass,
      onFailing: (err) => logger.warn({ loop: name, err }, "cannot work now; waiting"),
      onRecovered: () => logger.info({ loop: name }, "works again"),
    });
  }
}
