import { describe, expect, it } from "vitest";

import { readUpgradeArguments } from "./arguments.ts";

describe("OP-11: npm run upgrade -- …", () => {
  it("goes from the checkout's version unless told otherwise", () => {
    expect(readUpgradeArguments(["--to", "26.7.6"])).toEqual({ from: undefined, to: "26.7.6" });
    expect(readUpgradeArguments(["--from", "26.7.4", "--to", "26.7.5"])).toEqual({
      from: "26.7.4",
      to: "26.7.5",
    });
  });

  it.each([[[]], [["--to", "newest"]], [["26.7.6"]], [["--to", "26.7.6", "--from", "x"]]])(
    "OP-7: refuses %j, and says how it is used",
    (args) => {
      expect(() => readUpgradeArguments(args)).toThrow("npm run upgrade -- --to <version>");
    },
  );
});
