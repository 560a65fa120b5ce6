import { expect, it } from "vitest";
import { medianOf, quantileOfBlocks } from "./metrics.ts";

it("gives the median of repetitions, with the least and the most", () => {
  expect(medianOf([3, 1, 2], "s")).toEqual({ value: 2, unit: "s", spread: [1, 3] });
  expect(medianOf([4, 1, 2, 3], "s").value).toBe(2.5);
});

it("gives a quantile of all samples, with the least and the most of the blocks' own", () => {
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
  const late = hundred.map((n) => n + 100);
  expect(quantileOfBlocks([hundred, late], 0.99, "ms")).toEqual({
    value: 199,
    unit: "ms",
    spread: [100, 200],
  });
});

it("refuses to make a figure of nothing", () => {
  expect(() => medianOf([], "s")).toThrow(RangeError);
});
