import { join } from "node:path";
import { loadCityPack } from "@machi-id/city";
import { fromAttributes } from "@machi-id/citizen";
import { describe, expect, it } from "vitest";
import { demoCitizens } from "./people.ts";

const pack = loadCityPack(join(import.meta.dirname, "..", "..", "..", "city"));

describe("PO-1: the citizens of the demonstration", () => {
  it("fit the city's vocabulary, one telling much and one little", () => {
    const [hanako, taro] = demoCitizens(pack).map(({ attributes }) =>
      fromAttributes(pack, attributes),
    );
    expect(hanako?.dropped).toEqual([]);
    expect(hanako?.citizen).toMatchObject({ family_name: "酒田", given_name: "花子" });
    expect(hanako?.citizen.interests).toHaveLength(2);
    expect(taro?.citizen).toEqual({
      family_name: "見本",
      given_name: "太郎",
      family: [],
      interests: [],
      delivery_channels: {},
    });
  });

  it("have addresses that reach nobody (RFC 2606)", () => {
    for (const { email } of demoCitizens(pack)) expect(email).toMatch(/@example\.jp$/);
  });
});
