import { Counter, Gauge, type Registry } from "@machi-id/runtime";
import type { Pool } from "pg";
import type { DeliveryReport } from "./deliver.ts";

const OUTCOMES = ["applied", "unchanged", "removed", "stopped", "lost"] as const;

interface QueueRow {
  connector: string;
  due: number;
  stopped: number;
  oldest: number;
}

/** The engine's figures: counts and times by connector, nothing of any citizen. */
export class EngineMetrics {
  readonly #captured: Counter;
  readonly #items: Counter<"connector" | "outcome">;
  readonly #pauses: Counter<"connector">;

  constructor(registry: Registry, pool: Pool) {
    const registers = [registry];
    this.#captured = new Counter({
      name: "machi_worker_captured_total",
      help: "Citizens taken from the dirty table",
      registers,
    });
    this.#items = new Counter({
      name: "machi_worker_items_total",
      help: "Citizens dealt with for a connector, by outcome",
      labelNames: ["connector", "outcome"],
      registers,
    });
    this.#pauses = new Counter({
      name: "machi_worker_pauses_total",
      help: "Times a connector paused because of its tool",
      labelNames: ["connector"],
      registers,
    });
    this.#queueGauges(registers, pool);
  }

  captured(count: number): void {
    this.#captured.inc(count);
  }

  delivered(connector: string, report: DeliveryReport): void {
    for (const outcome of OUTCOMES) this.#items.inc({ connector, outcome }, report[outcome]);
    if (report.paused) this.#pauses.inc({ connector });
  }

  /** The queue as the database has it at the moment of asking; left out while there is no database. */
  #queueGauges(registers: Registry[], pool: Pool): void {
    const gauge = (name: string, help: string) =>
      new Gauge({ name, help, labelNames: ["connector"], registers });
    const stopped = gauge("machi_worker_stopped", "Citizens that wait for staff");
    const oldest = gauge("machi_worker_oldest_due_seconds", "How long the oldest one has been due");
    new Gauge({
      name: "machi_worker_due",
      help: "Citizens whose state a tool has yet to be told",
      labelNames: ["connector"],
      registers,
      async collect() {
        const { rows } = await pool.query<QueueRow>(QUEUE).catch(() => ({ rows: [] }));
        for (const row of rows) {
          this.set({ connector: row.connector }, row.due);
          stopped.set({ connector: row.connector }, row.stopped);
          oldest.set({ connector: row.connector }, row.oldest);
        }
      },
    });
  }
}

const QUEUE = `
  with due as (
    select connector, count(*)::int as due,
           greatest(0, extract(epoch from connectors.clock() - min(next_attempt_at)))::float8 as oldest
      from connectors.ledger
     where stop_reason is null and applied_version < wanted_version group by connector
  ), stopped as (
    select connector, count(*)::int as stopped
      from connectors.ledger where stop_reason is not null group by connector
  )
  select c.connector, coalesce(d.due, 0) as due, coalesce(s.stopped, 0) as stopped,
         coalesce(d.oldest, 0) as oldest
    from (select distinct connector from connectors.ledger) c
    left join due d using (connector) left join stopped s using (connector)`;
