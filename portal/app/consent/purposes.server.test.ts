import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import type { Decided } from "../../server/citizen-api/contract.ts";
import { purposesOf } from "./purposes.server.ts";

const shipped = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));
const pack = {
  ...shipped,
  purposes: shipped.purposes.map((purpose) => ({ ...purpose, version: "2026-10-01" })),
};

const decided = (given: boolean, version = "2026-10-01"): Decided[] => [
  { purpose: "news", version, given, decided_at: "2026-11-22T15:30:00Z" },
];
const news = (decisions: readonly Decided[], thePack = pack) =>
  purposesOf(thePack, "en", decisions).find(({ code }) => code === "news");

describe("ID-11: how a consent stands", () => {
  it("has a state and the day of the decision, in the city's time", () => {
    expect(news(decided(true))).toMatchObject({
      state: "standing",
      decidedOn: "November 23, 2026",
      versionName: "October 1, 2026",
    });
    expect(news(decided(false))).toMatchObject({ state: "withdrawn" });
    expect(news([])).toMatchObject({ state: "undecided", decidedOn: undefined });
  });

  it("ends with its version, unless the city says that the earlier one is still valid", () => {
    const earlier = decided(true, "2025-04-01");
    expect(news(earlier)).toMatchObject({ state: "outdated" });
    const kind = {
      ...pack,
      purposes: pack.purposes.map((one) => ({ ...one, still_valid: ["2025-04-01"] })),
    };
    expect(news(earlier, kind)).toMatchObject({ state: "standing" });
  });
});
