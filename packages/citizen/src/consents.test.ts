import { fileURLToPath } from "node:url";
import { loadCityPack, type CityPack } from "@machi-id/city";
import { expect, it } from "vitest";
import { standingConsents } from "./consents.ts";

const shipped = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));

/** The pack after a new version of the news purpose. */
const renewed = (still_valid: string[]): CityPack => ({
  ...shipped,
  purposes: shipped.purposes.map((purpose) =>
    purpose.code === "news" ? { ...purpose, version: "2027-04-01", still_valid } : purpose,
  ),
});

const consents = { terms: "2026-10-01", news: "2026-10-01" };

it("ID-11: consent stands for the purposes it was given to", () => {
  expect([...standingConsents(shipped, consents)]).toEqual(["terms", "news"]);
  expect([...standingConsents(shipped, {})]).toEqual([]);
});

it("ID-11: consent counts only for its version", () => {
  expect([...standingConsents(renewed([]), consents)]).toEqual(["terms"]);
});

it("ID-11: consent to a version that the city calls still valid goes on", () => {
  expect([...standingConsents(renewed(["2026-10-01"]), consents)]).toEqual(["terms", "news"]);
});

it("ID-11: a purpose that the city has given up has no consent", () => {
  expect([...standingConsents(shipped, { telegrams: "2026-10-01" })]).toEqual([]);
});
