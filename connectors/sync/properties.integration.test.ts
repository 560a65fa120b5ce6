import fc from "fast-check";
import { afterAll, beforeAll, describe, it, expect } from "vitest";
import { wantedOf, WITHDRAWN, type CitizenState } from "../contract/index.ts";
import { FakeCitizens } from "../testing/citizens.ts";
import { setClockAhead } from "../testing/clock.ts";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { FakeTool, type DeliveryFault, type FakeRecord } from "../testing/fake-tool.ts";
import { captureDirty } from "./capture.ts";
import { deliverBatch, type DeliverDeps } from "./deliver.ts";
import { KeyRing } from "./keys.ts";
import { noteIntents } from "./intents.ts";
import { reconcile } from "./reconcile/reconcile.ts";
import { redrive } from "./status.ts";

const RUNS = Number(process.env.MACHI_PROPERTY_RUNS ?? 40);
const CITIZENS = 4;
const running = new AbortController().signal;
const NEWS = new Map([["news", "2026-10-01"]]);
const keys = new KeyRing([Buffer.alloc(32, 1)]);

/** Where a worker dies: at which of its statements from now on, and whether that one still takes effect. */
interface Death {
  readonly statement: number;
  readonly afterEffect: boolean;
}

/** One thing that happens. */
type Step =
  | { readonly kind: "rename"; readonly who: number; readonly name: string }
  | { readonly kind: "consent"; readonly who: number; readonly given: boolean }
  | { readonly kind: "line"; readonly who: number; readonly id: number | null }
  | { readonly kind: "leave"; readonly who: number }
  | { readonly kind: "capture" }
  | { readonly kind: "deliver"; readonly worker: number; readonly death: Death | null }
  | { readonly kind: "together"; readonly workers: number; readonly change: number | null }
  /** A delivery hangs, and a citizen changes and others go on meanwhile. */
  | {
      readonly kind: "hang";
      readonly change: number;
      readonly how: "within-lease" | "beyond-lease" | "dead";
    }
  | { readonly kind: "ledger-lost" }
  | { readonly kind: "fault"; readonly fault: DeliveryFault }
  | { readonly kind: "keycloak"; readonly down: boolean }
  | { readonly kind: "clock"; readonly hours: number }
  | { readonly kind: "lease-over" }
  | { readonly kind: "reconcile" }
  | { readonly kind: "staff-edit"; readonly which: number; readonly how: "change" | "delete" };

const who = fc.nat({ max: CITIZENS - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("rename"),
      who,
      name: fc.constantFrom("酒田", "鶴岡", "庄内"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("consent"), who, given: fc.boolean() }) },
  // As many ids as citizens, so that one gets the LINE account that another had.
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("line"),
      who,
      id: fc.option(fc.nat({ max: CITIZENS - 1 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("leave"), who }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("capture") }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("deliver"),
      worker: fc.nat({ max: 3 }),
      death: fc.option(fc.record({ statement: fc.nat({ max: 9 }), afterEffect: fc.boolean() })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("together"),
      workers: fc.integer({ min: 2, max: 4 }),
      change: fc.option(who),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("hang"),
      change: who,
      how: fc.constantFrom("within-lease", "beyond-lease", "dead"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("fault"),
      fault: fc.constantFrom("down", "answer-lost", "half-accepted", "quota"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("keycloak"), down: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("clock"), hours: fc.integer({ min: -6, max: 6 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("lease-over") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reconcile") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("ledger-lost") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("staff-edit"),
      which: fc.nat({ max: 3 }),
      how: fc.constantFrom("change", "delete"),
    }),
  },
) as fc.Arbitrary<Step>;

const lineId = (n: number) => `U${String(n).padStart(32, "0")}`;

/** A city in small: citizens, a tool, workers on one database. */
class World {
  readonly tool = new FakeTool();
  readonly citizens: FakeCitizens;
  readonly #database: TestDatabase;
  readonly #ids: string[] = [];
  readonly #states = new Map<string, CitizenState>();
  /** Every record that the tool was allowed to know at some time. */
  readonly #allowed = new Set<string>();

  constructor(database: TestDatabase) {
    this.#database = database;
    this.citizens = new FakeCitizens(database.admin);
  }

  async begin(): Promise<void> {
    await this.#database.admin.query(
      "truncate connectors.ledger, connectors.pause, connectors.hold, connectors.quota, connectors.reconcile, keycloak.machi_dirty",
    );
    await setClockAhead(this.#database, 0);
    for (let n = 0; n < CITIZENS; n += 1) {
      this.#ids.push(await this.citizens.register(`市民${n}`));
      await this.citizens.change(this.#ids[n]!, { consents: NEWS, lineUserId: lineId(n) });
    }
    await this.#remember();
  }

  async take(next: Step): Promise<void> {
    const { tool, citizens } = this;
    switch (next.kind) {
      case "rename":
        if (this.#lives(next.who)) await citizens.rename(this.#ids[next.who]!, next.name);
        break;
      case "consent":
        await this.#change(next.who, { consents: next.given ? NEWS : new Map() });
        break;
      case "line":
        await this.#link(next.who, next.id);
        break;
      case "leave":
        if (this.#lives(next.who)) await citizens.remove(this.#ids[next.who]!);
        this.#states.delete(this.#ids[next.who]!);
        break;
      case "capture":
        await captureDirty(this.#database.pool, ["fake"]);
        break;
      case "deliver":
        await this.#deliver(next.death).catch(() => undefined);
        break;
      case "together":
        await this.#together(next.workers, next.change);
        break;
      case "hang":
        await this.#hang(next.change, next.how);
        break;
      case "ledger-lost":
        await this.#database.admin.query("truncate connectors.ledger");
        break;
      case "fault":
        tool.faults.push(next.fault);
        break;
      case "keycloak":
        citizens.down = next.down;
        break;
      case "clock":
        await setClockAhead(this.#database, next.hours);
        break;
      case "lease-over":
        await this.#leasesEnd();
        break;
      case "reconcile":
        await this.#reconcile();
        break;
      case "staff-edit":
        this.#edit(next.which, next.how);
        break;
    }
    await this.#remember();
  }

  /** Everything is mended, and the workers go on until nothing is left to do, without looking into the tool. */
  async mend(): Promise<void> {
    this.citizens.down = false;
    this.tool.faults.length = 0;
    await setClockAhead(this.#database, 0);
    await captureDirty(this.#database.pool, ["fake"]);
    await redrive(this.#database.pool, ["fake"]);
    await this.#untilNothingIsDue();
  }

  /** The tool and the citizens are compared, both ways, and what that finds is done. */
  async compare(): Promise<void> {
    await this.#reconcile(true);
    await this.#untilNothingIsDue();
  }

  /** At rest: the tool holds what it should, under one key each, and nothing else. */
  expectEqual(): void {
    const should = [...this.#states.values()]
      .map((state) => wantedOf(this.tool.connector(), state))
      .filter((wanted) => wanted !== WITHDRAWN)
      .map((wanted) => JSON.stringify(wanted));
    const holds = [...this.tool.records.values()].map((record) => JSON.stringify(record));
    expect(holds.sort()).toEqual(should.sort());
    const strangers = this.tool.sent.filter((record) => !this.#allowed.has(JSON.stringify(record)));
    expect(strangers, "nothing was sent that no consent ever stood to").toEqual([]);
  }

  async #untilNothingIsDue(): Promise<void> {
    for (let pass = 0; pass < 100; pass += 1) {
      await this.#database.admin.query("delete from connectors.pause");
      await this.#database.admin.query(
        `update connectors.ledger set lease_until = '2020-01-01', next_attempt_at = connectors.clock()
          where applied_version < wanted_version`,
      );
      await captureDirty(this.#database.pool, ["fake"]);
      const { claimed } = await this.#deliver(null);
      if (claimed === 0) return;
    }
    throw new Error("It does not come to rest");
  }

  async #together(workers: number, change: number | null): Promise<void> {
    await Promise.allSettled([
      captureDirty(this.#database.pool, ["fake"]),
      ...Array.from({ length: workers }, () => this.#deliver(null)),
      ...(change !== null && this.#lives(change)
        ? [this.citizens.rename(this.#ids[change]!, "同時")]
        : []),
    ]);
  }

  async #hang(change: number, how: "within-lease" | "beyond-lease" | "dead"): Promise<void> {
    if (this.citizens.down) return;
    const stall = this.tool.stallNext();
    const slow = this.#deliver(how === "dead" ? { statement: 3, afterEffect: false } : null);
    // A worker that had nothing to send never hangs.
    const over = Promise.allSettled([slow]);
    await Promise.race([stall.reached, over.then(() => stall.release())]);
    if (how !== "within-lease") await this.#leasesEnd();
    if (this.#lives(change)) await this.citizens.rename(this.#ids[change]!, "追い越し");
    await captureDirty(this.#database.pool, ["fake"]);
    await this.#remember();
    await this.#deliver(null);
    stall.release();
    await over;
  }

  #leasesEnd() {
    return this.#database.admin.query(
      "update connectors.ledger set lease_until = connectors.clock() - interval '1 second' where lease_until is not null",
    );
  }

  #deliver(death: Death | null) {
    const pool = death === null ? this.#database.pool : dyingPool(this.#database.pool, death);
    const deps: DeliverDeps = { pool, reader: this.citizens, keys, leaseSeconds: 20 };
    return deliverBatch(deps, this.tool.connector(), running);
  }

  async #reconcile(letDelete = false): Promise<void> {
    const deps = { pool: this.#database.pool, reader: this.citizens, keys };
    await reconcile(deps, this.tool.connector(), { dryRun: false, letDelete, signal: running });
    if (!this.citizens.down) {
      await noteIntents(deps, this.tool.connector(), running);
    }
  }

  #lives = (index: number) => this.#states.has(this.#ids[index]!);

  async #change(index: number, changes: Partial<CitizenState>): Promise<void> {
    if (this.#lives(index)) await this.citizens.change(this.#ids[index]!, changes);
  }

  /** A LINE account is one citizen's at a time: whoever had it loses it. */
  async #link(index: number, line: number | null): Promise<void> {
    const lineUserId = line === null ? undefined : lineId(line);
    for (const [id, state] of this.#states) {
      if (lineUserId !== undefined && state.lineUserId === lineUserId) {
        await this.citizens.unlinkLine(id);
      }
    }
    if (lineUserId !== undefined) await this.#change(index, { lineUserId });
    else if (this.#lives(index)) await this.citizens.unlinkLine(this.#ids[index]!);
  }

  #edit(which: number, how: "change" | "delete"): void {
    const key = [...this.tool.records.keys()][which];
    if (key === undefined) return;
    if (how === "delete") this.tool.records.delete(key);
    else this.tool.records.set(key, { name: "職員", line_user_id: "U" } satisfies FakeRecord);
  }

  async #remember(): Promise<void> {
    const down = this.citizens.down;
    this.citizens.down = false;
    const { citizens } = await this.citizens.read(this.#ids);
    this.citizens.down = down;
    this.#states.clear();
    for (const [id, state] of citizens) {
      this.#states.set(id, state);
      const wanted = wantedOf(this.tool.connector(), state);
      if (wanted !== WITHDRAWN) this.#allowed.add(JSON.stringify(wanted));
    }
  }
}

/**
 * Staff's edits, a lost ledger, and a request that takes effect in the tool after its worker was killed
 * and its lease had run out: no queue can know of these.
 */
const onlyComparisonFinds = (step: Step) =>
  step.kind === "staff-edit" ||
  step.kind === "ledger-lost" ||
  (step.kind === "hang" && step.how === "dead");

/** A pool whose process dies at a statement: nothing more is heard of it. */
function dyingPool(pool: DeliverDeps["pool"], death: Death): DeliverDeps["pool"] {
  let left = death.statement;
  const dying = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, property) {
        const own = Reflect.get(target, property) as unknown;
        if (typeof own !== "function") return own;
        if (property === "connect") return async () => dying(await pool.connect());
        if (property !== "query") return own.bind(target) as unknown;
        return async (text: string, values?: unknown[]) => {
          left -= 1;
          // Whoever is dead cannot say "rollback" either, but the server does that for them.
          if (left < 0 && text !== "rollback") {
            if (left === -1 && death.afterEffect) await own.call(target, text, values);
            throw new Error("killed");
          }
          return own.call(target, text, values) as unknown;
        };
      },
    });
  return dying(pool);
}

describe("CO-5: whatever happens, at rest the tool is equal to the citizens", () => {
  let database: TestDatabase;
  beforeAll(async () => void (database = await createTestDatabase()));
  afterAll(() => database.drop());

  it(
    "changes, consents, relinked LINE accounts, outages, lost answers, deaths, clocks that step, staff's edits, up to four workers",
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 10, maxLength: 60, size: "max" }),
          async (steps) => {
            const world = new World(database);
            await world.begin();
            for (const next of steps) await world.take(next);
            await world.mend();
            // A comparison would heal whatever the queue forgot, so it may not come first.
            if (!steps.some(onlyComparisonFinds)) world.expectEqual();
            await world.compare();
            world.expectEqual();
          },
        ),
        { numRuns: RUNS },
      );
    },
  );
});
