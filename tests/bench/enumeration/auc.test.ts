import { describe, expect, it } from "vitest";
import { auc } from "./auc.ts";

describe("ID-7: how well a time tells known from unknown addresses", () => {
  it("is one half for the same times, whatever their number", () => {
    expect(auc([1, 2, 3], [1, 2, 3]).value).toBe(0.5);
    expect(auc([5], [5, 5, 5]).value).toBe(0.5);
  });

  it("is 1 when each of the one is greater, 0 when each is less", () => {
    expect(auc([4, 5], [1, 2, 3]).value).toBe(1);
    expect(auc([1, 2], [3, 4, 5]).value).toBe(0);
  });

  it("counts pairs: three of four, a tie half", () => {
    expect(auc([2, 4], [1, 3]).value).toBe(0.75);
    expect(auc([2, 3], [1, 3]).value).toBe(0.625);
  });

  it("has an interval that narrows with more samples, the same way about for both groups", () => {
    const few = auc([2, 4, 6], [1, 3, 5]);
    const many = auc(
      Array.from({ length: 300 }, (_, n) => [2, 4, 6][n % 3]!),
      Array.from({ length: 300 }, (_, n) => [1, 3, 5][n % 3]!),
    );
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    // Published: 0.5 of 500 and 500 has a standard error of about 0.018.
    const even = auc(
      Array.from({ length: 500 }, (_, n) => n),
      Array.from({ length: 500 }, (_, n) => n),
    );
    expect(even.high - even.low).toBeCloseTo(2 * 1.96 * 0.01826, 3);
    const turned = auc([1, 3, 5], [2, 4, 6]);
    expect(turned.low).toBeCloseTo(1 - few.high, 10);
  });

  it("OP-7: is refused of nothing", () => {
    expect(() => auc([], [1])).toThrow(RangeError);
  });
});
