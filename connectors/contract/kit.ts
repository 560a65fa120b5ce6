import { beforeEach, describe, expect, it } from "vitest";
import {
  categoriesIn,
  ConnectorError,
  wantedOf,
  WITHDRAWN,
  type CitizenState,
  type Connector,
  type DeliveryContext,
  type DeliveryItem,
  type ListedRecord,
  type Outcome,
  type ToolRecord,
} from "./index.ts";

/** Ways in which a tool's emulator is told to fail. Each lasts until `mend`. */
export type ToolFault =
  /** It answers nothing useful: maintenance. */
  | "outage"
  /** It has too many requests. */
  | "throttled"
  /** The connection breaks before an answer. */
  | "broken-off"
  /** Writes take effect, but their answers never arrive. */
  | "answer-lost"
  /** Answers are not what the tool documents. */
  | "answer-malformed"
  /** Answers are far longer than any that makes sense. */
  | "answer-oversized"
  /** It refuses our credentials. */
  | "unauthorised";

/** A connector, its tool's emulator, and how the kit reaches into both. */
export interface ConnectorHarness<R extends ToolRecord> {
  readonly connector: Connector<R>;
  /** A citizen of whom the tool is told, with consent to all of the connector's purposes. */
  readonly citizen: CitizenState;
  /** A record that the tool takes; different numbers give different records. */
  sample(n: number): R;
  /** A record that the tool refuses because of what is in it. */
  readonly refused: R;
  /** What the tool holds: every record of every key, so that doubles show. */
  stored(): Promise<Map<string, R[]>>;
  /** Requests that reached the tool so far. */
  requests(): Promise<number>;
  break(fault: ToolFault): Promise<void>;
  mend(): Promise<void>;
  /** Empties the tool. */
  reset(): Promise<void>;
}

const key = (n: number) => n.toString(16).padStart(32, "0");
/** No tool lists as many on one page. */
const MORE_THAN_A_PAGE = 520;
const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);
const kinds = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => (outcome.status === "failed" ? outcome.error.kind : outcome.status));
/** Kinds that leave the rows as they are; which of the two it is, is the tool's affair. */
const WAITING = expect.stringMatching(/^(transient|quota)$/);

/**
 * What every connector must hold against its tool's emulator (CO-8). A connector's own test calls this
 * with its harness.
 */
export function testConnector<R extends ToolRecord>(getHarness: () => ConnectorHarness<R>): void {
  let harness: ConnectorHarness<R>;
  let taken: number;

  const context = (extra: Partial<DeliveryContext> = {}): DeliveryContext => ({
    signal: new AbortController().signal,
    takeRequest: async () => {
      taken += 1;
    },
    ...extra,
  });
  const deliver = (items: DeliveryItem<R>[], extra?: Partial<DeliveryContext>) =>
    harness.connector.deliver(items, context(extra));
  const item = (n: number, wanted: R | typeof WITHDRAWN = harness.sample(n)) => ({
    toolKey: key(n),
    wanted,
    citizenCode: "0123456789",
  });
  const stored = async () => Object.fromEntries(await harness.stored());

  beforeEach(async () => {
    harness = getHarness();
    taken = 0;
    await harness.mend();
    await harness.reset();
  });

  describe("CO-8: the contract of every connector", () => {
    it("puts each record into the tool under its key and gives a receipt", async () => {
      const outcomes = await deliver([item(1), item(2)]);
      expect(outcomes).toEqual([
        { status: "applied", receipt: expect.stringMatching(/./) },
        { status: "applied", receipt: expect.stringMatching(/./) },
      ]);
      expect(await stored()).toEqual({
        [key(1)]: [harness.sample(1)],
        [key(2)]: [harness.sample(2)],
      });
    });

    it("CO-5: the same delivery again leaves the tool as it is", async () => {
      await deliver([item(1), item(2)]);
      const before = await stored();
      expect(statuses(await deliver([item(1), item(2)]))).toEqual(["applied", "applied"]);
      expect(await stored()).toEqual(before);
    });

    it("CO-5: an older state sent again is followed by the newer one, and no double stays", async () => {
      await deliver([item(1, harness.sample(3))]);
      await deliver([item(1, harness.sample(4))]);
      await deliver([item(1, harness.sample(3))]);
      await deliver([item(1, harness.sample(4))]);
      expect(await stored()).toEqual({ [key(1)]: [harness.sample(4)] });
    });

    it("CO-1: removes who withdrew, and takes a removal of what is not there as done", async () => {
      await deliver([item(1), item(2)]);
      const outcomes = await deliver([item(1, WITHDRAWN), item(9, WITHDRAWN), item(3)]);
      expect(statuses(outcomes)).toEqual(["removed", "removed", "applied"]);
      expect(Object.keys(await stored()).sort()).toEqual([key(2), key(3)]);
    });

    it.each([1, 2, 3])(
      "ID-11: who withdrew goes first: when the budget ends after %i requests, nobody was written before",
      async (granted) => {
        await deliver([item(1)]);
        const spent = new ConnectorError("quota", "budget-spent", "nothing left");
        let left = granted;
        const [written, gone] = await deliver([item(2), item(1, WITHDRAWN)], {
          takeRequest: () => (left-- > 0 ? Promise.resolve() : Promise.reject(spent)),
        });
        if (written?.status === "applied") expect(gone?.status).toBe("removed");
        expect((await harness.stored()).has(key(1))).toBe(gone?.status !== "removed");
      },
    );

    it("CO-5: lists all that it holds, page by page, in the form of `select`", async () => {
      const { connector } = harness;
      if (!connector.list) return expect(connector.list).toBeUndefined();
      const records = Array.from({ length: MORE_THAN_A_PAGE }, (_, n) => item(n + 1));
      for (let from = 0; from < records.length; from += connector.metadata.batchSize) {
        await deliver(records.slice(from, from + connector.metadata.batchSize));
      }
      taken = 0;
      const before = await harness.requests();
      const listed: ListedRecord<R>[] = [];
      for await (const page of connector.list(context())) listed.push(...page);
      expect((await harness.requests()) - before).toBe(taken);
      expect(Object.fromEntries(listed.map(({ toolKey, record }) => [toolKey, record]))).toEqual(
        Object.fromEntries(records.map(({ toolKey, wanted }) => [toolKey, wanted])),
      );
      expect(listed).toHaveLength(MORE_THAN_A_PAGE);
    });

    it.each([
      "outage",
      "throttled",
      "broken-off",
      "answer-malformed",
      "answer-oversized",
    ] satisfies ToolFault[])("CO-5: %s: a list says that it is not complete", async (fault) => {
      const { connector } = harness;
      if (!connector.list) return expect(connector.list).toBeUndefined();
      await deliver([item(1)]);
      await harness.break(fault);
      const walk = async () => {
        for await (const page of connector.list!(context())) expect(page).toEqual([]);
      };
      await expect(walk()).rejects.toMatchObject({ kind: WAITING });
    });

    it("ID-11: when the last consent is withdrawn, the tool holds nothing any more", async () => {
      const { connector, citizen } = harness;
      await deliver([item(1, wantedOf(connector, citizen))]);
      expect(Object.keys(await stored())).toEqual([key(1)]);
      const withdrawn = wantedOf(connector, { ...citizen, consents: new Map() });
      expect(withdrawn).toBe(WITHDRAWN);
      expect(statuses(await deliver([item(1, withdrawn)]))).toEqual(["removed"]);
      expect(await stored()).toEqual({});
    });

    it("ID-11: consent to other purposes than its own tells it nothing", () => {
      const { connector, citizen } = harness;
      const others = new Map([["of-another-tool", "2026-10-01"]]);
      expect(wantedOf(connector, { ...citizen, consents: others })).toBe(WITHDRAWN);
    });

    it("CO-4: hands out no field that it does not declare, and never the user id", () => {
      const { connector, citizen } = harness;
      const record = wantedOf(connector, citizen) as ToolRecord;
      const { fields } = connector.metadata;
      expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(record)));
      expect(categoriesIn(fields, record).length).toBeGreaterThan(0);
      expect(JSON.stringify(record)).not.toContain(citizen.id);
    });

    it("CO-5: equal citizens give equal records", () => {
      const { connector, citizen } = harness;
      expect(connector.select(structuredClone(citizen))).toEqual(connector.select(citizen));
    });

    it("CO-5: a record that the tool refuses fails for good and holds up no other", async () => {
      const outcomes = await deliver([item(1), item(2, harness.refused), item(3)]);
      expect(kinds(outcomes)).toEqual(["applied", "permanent", "applied"]);
      expect(Object.keys(await stored()).sort()).toEqual([key(1), key(3)]);
    });

    it("OP-4: a refusal's reason holds nothing of the record", async () => {
      const [outcome] = await deliver([item(1, harness.refused)]);
      const error = outcome?.status === "failed" ? outcome.error : undefined;
      const values = Object.values(harness.refused).flat().filter(Boolean);
      for (const value of values) expect(`${error?.code} ${error?.message}`).not.toContain(value);
    });

    it.each([
      "outage",
      "throttled",
      "broken-off",
      "answer-malformed",
      "answer-oversized",
      "unauthorised",
    ] satisfies ToolFault[])(
      "CO-5: %s blames no citizen, and the same items go through later",
      async (fault) => {
        await deliver([item(1), item(2)]);
        await harness.break(fault);
        const items = [item(1, harness.sample(5)), item(2, WITHDRAWN), item(3)];
        expect(kinds(await deliver(items))).toEqual([WAITING, WAITING, WAITING]);
        await harness.mend();
        expect(statuses(await deliver(items))).toEqual(["applied", "removed", "applied"]);
        expect(await stored()).toEqual({
          [key(1)]: [harness.sample(5)],
          [key(3)]: [harness.sample(3)],
        });
      },
    );

    it("CO-5: an answer that is lost after the write leaves one record when sent again", async () => {
      await deliver([item(1)]);
      await harness.break("answer-lost");
      expect(kinds(await deliver([item(2), item(3)]))).toEqual([WAITING, WAITING]);
      await harness.mend();
      expect(statuses(await deliver([item(2), item(3)]))).toEqual(["applied", "applied"]);
      expect(await stored()).toEqual({
        [key(1)]: [harness.sample(1)],
        [key(2)]: [harness.sample(2)],
        [key(3)]: [harness.sample(3)],
      });
    });

    it("CO-1: a full batch costs one request, and every request is taken from the budget", async () => {
      await deliver([item(1)]);
      const before = await harness.requests();
      taken = 0;
      const { batchSize } = harness.connector.metadata;
      const outcomes = await deliver(Array.from({ length: batchSize }, (_, n) => item(n + 1)));
      expect(new Set(statuses(outcomes))).toEqual(new Set(["applied"]));
      expect((await harness.requests()) - before).toBe(1);
      expect(taken).toBe(1);
    });

    it("CO-1: makes no request when the budget gives none", async () => {
      const spent = new ConnectorError("quota", "budget-spent", "nothing left");
      const before = await harness.requests();
      const outcomes = await deliver([item(1), item(2, WITHDRAWN)], {
        takeRequest: () => Promise.reject(spent),
      });
      expect(outcomes).toEqual([
        { status: "failed", error: spent },
        { status: "failed", error: spent },
      ]);
      expect(await harness.requests()).toBe(before);
    });

    it("CO-5: starts no request once its claim on the citizens has ended", async () => {
      const before = await harness.requests();
      const outcomes = await deliver([item(1)], { signal: AbortSignal.abort() });
      expect(kinds(outcomes)).toEqual(["transient"]);
      expect(await harness.requests()).toBe(before);
    });
  });
}
