import { describe, expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

const bounds = { first: 1_000, longest: 60_000 };

describe("CO-5: the back-off of a tool that is down", () => {
  it("doubles with each failure and stays below its bound", () => {
    const longest = [1, 2, 3, 6, 7, 1000].map((failures) => backoffMs(failures, bounds, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000]);
  });

  it("spreads workers over half of the time", () => {
    expect(backoffMs(3, bounds, 0)).toBe(2_000);
    expect(backoffMs(3, bounds, 0.5)).toBe(3_000);
  });
});
