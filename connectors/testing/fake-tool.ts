import {
  ConnectorError,
  WITHDRAWN,
  type CitizenState,
  type Connector,
  type ConnectorMetadata,
  type DeliveryContext,
  type DeliveryItem,
  type ListedRecord,
  type Outcome,
  type Withdrawn,
} from "../contract/index.ts";

/** What the tool of the property tests is told. A type alias, since a record is indexed by its fields. */
export type FakeRecord = { readonly name: string; readonly line_user_id: string };

/** How the next delivery goes wrong. */
export type DeliveryFault =
  /** Nothing arrives. */
  | "down"
  /** All of it arrives, and no answer comes back. */
  | "answer-lost"
  /** The first half arrives and is confirmed, the rest fails. */
  | "half-accepted"
  /** The tool has enough. */
  | "quota";

/** A delivery that hangs in the tool until it is let go. */
export interface Stall {
  /** Settles once the delivery hangs. */
  readonly reached: Promise<void>;
  /** Lets it take effect and be answered. */
  release(): void;
}

const metadata: ConnectorMetadata = {
  id: "fake",
  name: { ja: "ためしの道具", en: "Fake" },
  purposes: ["news"],
  condition: "consent to news stands and LINE is linked",
  fields: {
    name: { category: "name", form: "text" },
    line_user_id: { category: "line_user_id", form: "LINE user id" },
  },
  batchSize: 5,
  deliverySeconds: 20,
  budget: { requestsPerDay: 8_640_000, burst: 100_000 },
};

/** A tool in this process, without HTTP, whose every delivery can go wrong. */
export class FakeTool {
  readonly records = new Map<string, FakeRecord>();
  /** Every record that was ever sent, in order. */
  readonly sent: FakeRecord[] = [];
  /** Faults of the next deliveries, one each. */
  readonly faults: DeliveryFault[] = [];
  #receipts = 0;
  #stall: (() => Promise<void>) | undefined;

  /** Makes the next delivery hang before it takes effect. */
  stallNext(): Stall {
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    this.#stall = () => {
      reached.resolve();
      return released.promise;
    };
    return {
      reached: reached.promise,
      release: () => {
        this.#stall = undefined;
        released.resolve();
      },
    };
  }

  /** One worker's connector to it. */
  connector(): Connector<FakeRecord> {
    return {
      metadata,
      select,
      deliver: (items, context) => this.#deliver(items, context),
      list: (context) => this.#list(context),
    };
  }

  async #deliver(
    items: readonly DeliveryItem<FakeRecord>[],
    context: DeliveryContext,
  ): Promise<Outcome[]> {
    await context.takeRequest();
    const stall = this.#stall;
    this.#stall = undefined;
    await stall?.();
    const fault = this.faults.shift();
    const failed = (kind: "transient" | "quota"): Outcome => ({
      status: "failed",
      error: new ConnectorError(kind, fault!, "as the test wants it"),
    });
    if (fault === "down") return items.map(() => failed("transient"));
    if (fault === "quota") return items.map(() => failed("quota"));
    if (fault === "half-accepted") {
      const half = Math.ceil(items.length / 2);
      return items.map((item, index) => (index < half ? this.#take(item) : failed("transient")));
    }
    const outcomes = items.map((item) => this.#take(item));
    return fault === "answer-lost" ? items.map(() => failed("transient")) : outcomes;
  }

  #take({ toolKey, wanted }: DeliveryItem<FakeRecord>): Outcome {
    if (wanted === WITHDRAWN) {
      this.records.delete(toolKey);
      return { status: "removed" };
    }
    this.sent.push(wanted);
    this.records.set(toolKey, wanted);
    this.#receipts += 1;
    return { status: "applied", receipt: String(this.#receipts) };
  }

  async *#list(context: DeliveryContext): AsyncGenerator<ListedRecord<FakeRecord>[]> {
    await context.takeRequest();
    yield [...this.records].map(([toolKey, record]) => ({ toolKey, record }));
  }
}

/** What the tool may hold of a citizen. */
function select(state: CitizenState): FakeRecord | Withdrawn {
  if (state.lineUserId === undefined) return WITHDRAWN;
  return { name: state.citizen.family_name ?? "", line_user_id: state.lineUserId };
}
