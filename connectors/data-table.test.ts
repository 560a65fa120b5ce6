import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataTable } from "./data-table.ts";
import { ALL_METADATA } from "./registry.ts";
import { pack } from "./testing/pack.ts";

describe("CO-4: the table of data per tool", () => {
  it("is what the connectors hand out; if not, run `node connectors/cli.ts data-table`", () => {
    const file = new URL("../docs/data-per-tool.md", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(dataTable(ALL_METADATA, pack));
  });

  it("ID-11: every tool serves purposes that the city pack has, none of them a required one", () => {
    const optional = pack.purposes.filter(({ required }) => !required).map(({ code }) => code);
    for (const { purposes } of ALL_METADATA) {
      expect(purposes.length).toBeGreaterThan(0);
      expect(optional).toEqual(expect.arrayContaining([...purposes]));
    }
  });
});
