import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { CITIZEN_ATTRIBUTES, fromAttributes, toAttributes } from "./attributes.ts";
import { toClaims } from "./claims.ts";
import { birthdateProblem, todayInJapan } from "./date.ts";
import { citizenSchema, type Citizen } from "./schema.ts";
import { userProfileConfig } from "./user-profile.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../city", import.meta.url)));
const schema = citizenSchema(pack);

const hanako: Citizen = {
  family_name: "酒田",
  given_name: "花子",
  family_name_kana: "サカタ",
  given_name_kana: "ハナコ",
  birthdate: "1992-02-29",
  gender: "female",
  address: { postal_code: "9980102", town: "京田二丁目", rest: "69番地3" },
  residence_area: "hamada",
  family: [{ relation: "child", birthdate: "2024-05-06", gender: "male", nickname: "たろう" }],
  interests: ["childcare", "garbage"],
  delivery_channels: { disaster: "line", news: "mail" },
};

/** The problems of a refused value as `path: code`. */
function problems(value: unknown): string[] {
  const result = schema.safeParse(value);
  return (result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

describe("PO-5: the schema of a citizen", () => {
  it("takes a whole citizen as it is", () => {
    expect(schema.parse(hanako)).toEqual(hanako);
  });

  it("takes an empty profile: everything is the citizen's choice", () => {
    expect(schema.parse({})).toEqual({ family: [], interests: [], delivery_channels: {} });
  });

  it("tidies full-width letters, half-width kana, hiragana readings and postal codes", () => {
    expect(
      schema.parse({
        family_name: "　Ｓａｋａｔａ　",
        given_name: "ﾊﾅｺ",
        family_name_kana: "さかた",
        address: { postal_code: "〒９９８－０１０２" },
      }),
    ).toMatchObject({
      family_name: "Sakata",
      given_name: "ハナコ",
      family_name_kana: "サカタ",
      address: { postal_code: "9980102" },
    });
  });

  it("keeps the kanji variants that people write their names with", () => {
    const variant = "\u{FA19}﨑髙";
    expect(schema.parse({ family_name: variant }).family_name).toBe(variant);
  });

  it.each([
    ["an impossible date", { birthdate: "2026-02-30" }, "birthdate: invalid_date"],
    ["a date that is no date", { birthdate: "yesterday" }, "birthdate: invalid_date"],
    ["a date to come", { birthdate: "2999-01-01" }, "birthdate: in_future"],
    ["a date before anyone alive", { birthdate: "1899-12-31" }, "birthdate: too_early"],
    ["a district of another city", { residence_area: "shinjuku" }, "residence_area: unknown_code"],
    ["an unknown interest", { interests: ["garbage", "x"] }, "interests.1: unknown_code"],
    ["an interest twice", { interests: ["garbage", "garbage"] }, "interests: used_twice"],
    [
      "a channel for a purpose that sends nothing",
      { delivery_channels: { terms: "mail" } },
      "delivery_channels.terms: unknown_code",
    ],
    [
      "a channel that nobody offers",
      { delivery_channels: { news: "fax" } },
      "delivery_channels.news: unknown_code",
    ],
    ["200 children", { family: Array(200).fill({ relation: "child" }) }, "family: too_many"],
    ["a name of 61 letters", { family_name: "あ".repeat(61) }, "family_name: too_long"],
    ["markup as a name", { given_name: "<b>" }, "given_name: forbidden_character"],
    ["a formula as a name", { given_name: "=1+1" }, "given_name: forbidden_character"],
    ["a reading in kanji", { family_name_kana: "酒田" }, "family_name_kana: not_kana"],
    [
      "a short postal code",
      { address: { postal_code: "998" } },
      "address.postal_code: invalid_postal_code",
    ],
  ])("OP-7: refuses %s", (_, value, problem) => {
    expect(problems(value)).toEqual([problem]);
  });

  it("OP-8: has no field for what the city must not hold", () => {
    expect(problems({ religion: "…" })).toHaveLength(1);
  });
});

describe("the codec to Keycloak attributes", () => {
  it("PO-5: gives back what it was given", () => {
    expect(fromAttributes(pack, toAttributes(hanako))).toEqual({ citizen: hanako, dropped: [] });
  });

  it("names every attribute, so that a removal is seen", () => {
    expect(Object.keys(toAttributes(schema.parse({})))).toEqual([...CITIZEN_ATTRIBUTES]);
  });

  it("leaves out what no longer fits and names it, keeping the rest", () => {
    const read = fromAttributes(pack, {
      lastName: ["酒田"],
      birthdate: ["2026-02-30"],
      interests: ["garbage", "dropped-by-the-city"],
      family: ["{not json"],
    });
    expect(read.citizen).toMatchObject({ family_name: "酒田", interests: ["garbage"], family: [] });
    expect(read.dropped).toEqual(["birthdate", "family", "interests"]);
  });
});

describe("the codec to claims", () => {
  it("ID-1: uses the claims of OpenID Connect Core 1.0 §5.1", () => {
    expect(toClaims(hanako)).toMatchObject({
      name: "酒田 花子",
      birthdate: "1992-02-29",
      address: {
        postal_code: "9980102",
        locality: "京田二丁目",
        street_address: "69番地3",
        country: "JP",
      },
    });
  });

  it("has no claim for what is not known", () => {
    expect(toClaims(schema.parse({ gender: "unspecified" }))).toEqual({});
  });
});

describe("the realm's user profile", () => {
  it("PO-5: takes the channels that a purpose offers, and no others", () => {
    const { attributes } = userProfileConfig(pack);
    const rules = attributes.find(({ name }) => name === "delivery_channels")?.validations;
    const pattern = new RegExp(rules?.pattern?.pattern as string);
    const values = ["news=mail", "disaster=none", "news=fax", "terms=mail", "xnews=mail"];
    expect(values.filter((value) => pattern.test(value))).toEqual(["news=mail", "disaster=none"]);
  });

  it("CO-4: a citizen may change nothing but through the citizen API", () => {
    for (const { permissions } of userProfileConfig(pack).attributes) {
      expect(permissions.edit).toEqual(["admin"]);
    }
  });

  it("covers every attribute of the codec, and hides the LINE user id from the citizen's tokens", () => {
    const { attributes } = userProfileConfig(pack);
    expect(attributes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...CITIZEN_ATTRIBUTES]),
    );
    expect(attributes.find(({ name }) => name === "line_user_id")?.permissions.view).toEqual([
      "admin",
    ]);
  });
});

describe("PO-5: a birth date", () => {
  it("is judged by the day in Japan", () => {
    expect(todayInJapan(new Date("2026-11-22T15:00:00Z"))).toBe("2026-11-23");
    expect(birthdateProblem("2026-11-23", "2026-11-23")).toBeUndefined();
    expect(birthdateProblem("2026-11-24", "2026-11-23")).toBe("in_future");
  });
});
