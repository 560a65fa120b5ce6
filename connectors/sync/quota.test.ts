import { describe, expect, it } from "vitest";
import { kintoneMetadata } from "../kintone/metadata.ts";
import { gatherSeconds, refillPerSecond } from "./quota.ts";

const { budget } = kintoneMetadata;

describe("CO-1: the budget of requests", () => {
  it("never lets more than the day's share through in any 24 hours, and leaves kintone some", () => {
    const most = budget.burst + refillPerSecond(budget) * 86_400;
    expect(most).toBeCloseTo(budget.requestsPerDay);
    expect(budget.requestsPerDay).toBeLessThan(10_000);
  });

  it("has room for a resync of 50,000 IDs at once", () => {
    expect(50_000 / kintoneMetadata.batchSize).toBeLessThan(budget.burst / 2);
  });

  it("delivers at once while half of the burst is left, then in ever wider batches", () => {
    expect(gatherSeconds(budget.burst, budget)).toBe(0);
    expect(gatherSeconds(budget.burst / 2, budget)).toBe(0);
    const low = gatherSeconds(budget.burst / 4, budget);
    const lower = gatherSeconds(1, budget);
    expect(low).toBeGreaterThan(0);
    expect(lower).toBeGreaterThan(low);
    // At the end a batch costs less than flows in, so the budget is never quite spent by it.
    expect(gatherSeconds(0, budget) * refillPerSecond(budget)).toBe(2);
  });
});
