import { fileURLToPath } from "node:url";
import { citizenSchema } from "@machi-id/citizen";
import { loadCityPack } from "@machi-id/city";
import { describe, expect, it } from "vitest";
import { changesOf } from "../../profile/profile-form.ts";
import { interestsForm } from "./form.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../../../city", import.meta.url)));

/** What the form yields when these boxes are ticked. */
function ticked(...codes: string[]) {
  const form = new FormData();
  for (const code of codes) form.append("interests", code);
  return interestsForm.parse(interestsForm.valuesFrom(form), citizenSchema(pack));
}

describe("PO-5: 興味のある分野", () => {
  it("saves what is ticked, in whatever order", () => {
    const { part } = ticked("garbage", "childcare");
    expect(changesOf(interestsForm, {}, part)).toEqual({ interests: ["childcare", "garbage"] });
    expect(changesOf(interestsForm, { interests: ["garbage", "childcare"] }, part)).toEqual({});
  });

  it("removes all of them when nothing is ticked", () => {
    expect(changesOf(interestsForm, { interests: ["garbage"] }, ticked().part)).toEqual({
      interests: null,
    });
  });

  it("counts a box sent twice once", () => {
    expect(ticked("garbage", "garbage").part).toEqual({ interests: ["garbage"] });
  });

  it("OP-7: refuses a code that the city does not have, and changes nothing", () => {
    expect(ticked("garbage", "made-up")).toEqual({
      part: {},
      errors: [{ field: "interests", problem: "unknown_code" }],
    });
  });
});
