import { fileURLToPath } from "node:url";
import { citizenSchema } from "@machi-id/citizen";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { changesOf } from "../../profile/profile-form.ts";
import { districtForm } from "./form.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../../city", import.meta.url)));
const parse = (residence_area: string) =>
  districtForm.parse({ residence_area }, citizenSchema(pack));

describe("PO-5: お住まいの地区", () => {
  it("changes the district and nothing else", () => {
    const current = { lastName: ["酒田"], residence_area: ["hamada"] };
    expect(changesOf(districtForm, current, parse("hirata").part)).toEqual({
      residence_area: ["hirata"],
    });
  });

  it("can be taken back", () => {
    expect(changesOf(districtForm, { residence_area: ["hamada"] }, parse("").part)).toEqual({
      residence_area: null,
    });
  });

  it("OP-7: refuses a district that the city does not have", () => {
    expect(parse("shinjuku").errors).toEqual([
      { field: "residence_area", problem: "unknown_code" },
    ]);
  });
});
