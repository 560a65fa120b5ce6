import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { decisionFrom } from "./decision.server.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../../city", import.meta.url)));
const { version } = pack.purposes.find(({ code }) => code === "news")!;

function decided(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return decisionFrom(pack, form);
}

describe("ID-11: deciding on a purpose", () => {
  it("gives consent to the version that was shown", () => {
    expect(decided({ purpose: "news", version, given: "true" })).toEqual({
      purpose: "news",
      version,
      given: true,
    });
  });

  it("gives none to a version that was not shown", () => {
    expect(decided({ purpose: "news", version: "2020-01-01", given: "true" })).toBe("outdated");
  });

  it("withdraws from a page of any age", () => {
    expect(decided({ purpose: "news", version: "2020-01-01", given: "false" })).toEqual({
      purpose: "news",
      version,
      given: false,
    });
  });

  it.each([
    ["a purpose that the ID needs", { purpose: "terms", version, given: "false" }],
    ["a purpose that the city does not have", { purpose: "made-up", version, given: "true" }],
    ["something else than yes or no", { purpose: "news", version, given: "perhaps" }],
    ["nothing", {}],
  ])("OP-7: takes no decision on %s", (_, fields: Record<string, string>) => {
    expect(decided(fields)).toBe("refused");
  });
});
