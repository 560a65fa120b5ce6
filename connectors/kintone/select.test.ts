import { describe, expect, it } from "vitest";
import type { CitizenState } from "../contract/index.ts";
import { pack } from "../testing/pack.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import { kintoneAppTemplate } from "./app.ts";
import { kintoneMetadata } from "./metadata.ts";
import { kintoneSelect } from "./select.ts";

const select = kintoneSelect(pack);
const [first, second] = pack.interests.flatMap(({ items }) => items);
const district = pack.districts[0]!;

const hanako = sampleCitizen({
  citizen: {
    family_name: "酒田",
    given_name: "花子",
    family_name_kana: "サカタ",
    given_name_kana: "ハナコ",
    birthdate: "1992-02-29",
    gender: "female",
    address: { postal_code: "9980102", town: "京田二丁目", rest: "69番地3" },
    residence_area: district.code,
    family: [{ relation: "child", nickname: "はな" }],
    interests: [second!.code, first!.code],
    delivery_channels: { news: "line" },
  },
  consents: new Map([["id-management", "2026-10-01"]]),
});
const nobody: CitizenState = {
  id: "0f1f0a3e-0000-4000-8000-000000000002",
  version: 1,
  enabled: true,
  emailVerified: false,
  citizen: { family: [], interests: [], delivery_channels: {} },
  consents: new Map([["id-management", "2026-10-01"]]),
};

describe("CO-4: what kintone is told about a citizen", () => {
  it("is name, kana, birth date, gender, address, district, interests, e-mail and whether LINE is linked", () => {
    expect(select(hanako)).toEqual({
      name: "酒田 花子",
      kana: "サカタ ハナコ",
      birthdate: "1992-02-29",
      gender: "女性",
      postal_code: "998-0102",
      address: "京田二丁目 69番地3",
      residence_area: district.name.ja,
      interests: [first!.name.ja, second!.name.ja],
      email: "hanako@example.jp",
      line: "連携済み",
    });
  });

  it("never holds the user id, the LINE user id, family or delivery channels", () => {
    const told = JSON.stringify(select(hanako));
    expect(told).not.toContain(hanako.id);
    expect(told).not.toContain(hanako.lineUserId);
    expect(told).not.toContain('はな"');
    expect(Object.keys(kintoneMetadata.fields)).toEqual(Object.keys(select(hanako)));
  });

  it("leaves empty what the citizen has not said", () => {
    expect(select(nobody)).toEqual({
      name: "",
      kana: "",
      birthdate: "",
      gender: "",
      postal_code: "",
      address: "",
      residence_area: "",
      interests: [],
      email: "",
      line: "未連携",
    });
  });

  it("CO-5: is the same for the same interests in another order", () => {
    const turned = { ...hanako.citizen, interests: [...hanako.citizen.interests].reverse() };
    expect(select({ ...hanako, citizen: turned })).toEqual(select(hanako));
  });

  it("leaves out codes that the city has dropped", () => {
    const citizen = { ...hanako.citizen, interests: ["dropped"], residence_area: "dropped" };
    expect(select({ ...hanako, citizen })).toMatchObject({ interests: [], residence_area: "" });
  });

  it("CO-1: keeps a citizen whose account staff have locked: that is no withdrawal", () => {
    expect(select({ ...hanako, enabled: false })).toEqual(select(hanako));
  });
});

describe("CO-1: the app's template", () => {
  const { fields } = kintoneAppTemplate(pack);

  it("has a field for everything that is told, and a key that prohibits duplicates", () => {
    expect(Object.keys(fields).sort()).toEqual(["machi_id", ...Object.keys(select(nobody))].sort());
    expect(fields.machi_id).toMatchObject({ unique: true, required: true, maxLength: "64" });
  });

  it("offers the city's own vocabulary as choices, in its order", () => {
    expect(Object.keys(fields.interests.options!)).toEqual(
      pack.interests.flatMap(({ items }) => items.map(({ name }) => name.ja)),
    );
  });

  it("OP-7: refuses two choices of the same name, which kintone could not tell apart", () => {
    const twice = structuredClone(pack);
    twice.districts[1]!.name.ja = twice.districts[0]!.name.ja;
    expect(() => kintoneAppTemplate(twice)).toThrow(twice.districts[0]!.name.ja);
  });
});
