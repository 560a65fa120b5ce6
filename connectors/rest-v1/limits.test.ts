import { describe, expect, it } from "vitest";
import { kanametoMetadata } from "../kanameto/metadata.ts";
import { sugumailMetadata } from "../sugumail/metadata.ts";
import { refillPerSecond } from "../sync/quota.ts";

/** Requests that the assumed contract grants in any minute. */
const GRANTED_PER_MINUTE = 60;

describe.each([kanametoMetadata, sugumailMetadata])("CO-5: the requests of $id", (metadata) => {
  const { budget, batchSize } = metadata;

  it("stay below what any minute grants", () => {
    expect(budget.burst + 60 * refillPerSecond(budget)).toBeLessThan(GRANTED_PER_MINUTE);
  });

  it("are at most 250 for a resync of 50,000 IDs, which takes less than ten minutes", () => {
    const requests = Math.ceil(50_000 / batchSize);
    expect(requests).toBeLessThanOrEqual(250);
    expect((requests - budget.burst) / refillPerSecond(budget)).toBeLessThan(600);
  });
});
