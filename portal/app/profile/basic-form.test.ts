import { fileURLToPath } from "node:url";
import { citizenSchema } from "@machi-id/citizen";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { basicForm, type BasicValues } from "./basic-form.ts";
import { changesOf, citizenOf, fingerprint } from "./profile-form.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));
const schema = citizenSchema(pack);

/** The values of a form in which only some inputs are filled in. */
function filled(inputs: Partial<BasicValues>): BasicValues {
  const form = new FormData();
  for (const [name, value] of Object.entries(inputs)) form.set(name, value);
  return basicForm.valuesFrom(form);
}

const parse = (inputs: Partial<BasicValues>) => basicForm.parse(filled(inputs), schema);

describe("PO-5: 基本情報", () => {
  it("takes an empty form: everything is the citizen's choice", () => {
    const { part, errors } = parse({});
    expect(errors).toEqual([]);
    expect(changesOf(basicForm, {}, part)).toEqual({});
  });

  it("tidies what is typed in the ways people type", () => {
    const { part, errors } = parse({
      family_name: "　酒田 ",
      family_name_kana: "さかた",
      birth_year: "昭和５５",
      birth_month: "４",
      birth_day: "１",
      postal_code: "〒998-0102",
      residence_area: "hamada",
    });
    expect(errors).toEqual([]);
    expect(changesOf(basicForm, {}, part)).toEqual({
      lastName: ["酒田"],
      family_name_kana: ["サカタ"],
      birthdate: ["1980-04-01"],
      postal_code: ["9980102"],
      residence_area: ["hamada"],
    });
  });

  it("sends only what differs, and null for what was emptied", () => {
    const current = {
      lastName: ["酒田"],
      firstName: ["花子"],
      gender: ["female"],
      interests: ["garbage"],
    };
    const { part } = parse({ family_name: "酒田", given_name: "華子" });
    expect(changesOf(basicForm, current, part)).toEqual({ firstName: ["華子"], gender: null });
  });

  it("shows again what it saved", () => {
    const inputs = {
      family_name: "酒田",
      birth_year: "1980",
      birth_month: "4",
      birth_day: "1",
      gender: "other",
      postal_code: "998-0102",
      town: "京田二丁目",
      residence_area: "hamada",
    };
    const saved = changesOf(basicForm, {}, parse(inputs).part) as Record<string, string[]>;
    expect(basicForm.valuesOf(citizenOf(pack, saved))).toEqual(filled(inputs));
  });

  it.each([
    [
      "a date without its day",
      { birth_year: "1980", birth_month: "4" },
      "birth_day",
      "incomplete_date",
    ],
    [
      "a year that is none",
      { birth_year: "八十", birth_month: "4", birth_day: "1" },
      "birth_year",
      "invalid_date",
    ],
    [
      "30 February",
      { birth_year: "1980", birth_month: "2", birth_day: "30" },
      "birth_year",
      "invalid_date",
    ],
    [
      "a date to come",
      { birth_year: "2999", birth_month: "1", birth_day: "1" },
      "birth_year",
      "in_future",
    ],
    ["markup", { town: "<script>" }, "town", "forbidden_character"],
    ["a reading in kanji", { given_name_kana: "花子" }, "given_name_kana", "not_kana"],
    ["a name of 61 letters", { given_name: "あ".repeat(61) }, "given_name", "too_long"],
    ["a gender that is no choice", { gender: "x" }, "gender", "unknown_code"],
    [
      "a district of another city",
      { residence_area: "shinjuku" },
      "residence_area",
      "unknown_code",
    ],
  ])("OP-7: refuses %s at its input", (_, inputs, field, problem) => {
    expect(parse(inputs).errors).toEqual([{ field, problem }]);
  });

  it("OP-7: names every refused input at once", () => {
    const { errors } = parse({ family_name: "<", birth_year: "x", postal_code: "1" });
    expect(errors.map(({ field }) => field)).toEqual(["family_name", "birth_year", "postal_code"]);
  });
});

describe("PO-5: a change made elsewhere", () => {
  it("is seen in the fingerprint when it touches this form, and only then", () => {
    const before = { lastName: ["酒田"], interests: ["garbage"] };
    const print = fingerprint(basicForm, before);
    expect(fingerprint(basicForm, { ...before, interests: [] })).toBe(print);
    expect(fingerprint(basicForm, { ...before, firstName: [] })).toBe(print);
    expect(fingerprint(basicForm, { ...before, lastName: ["坂田"] })).not.toBe(print);
  });
});
