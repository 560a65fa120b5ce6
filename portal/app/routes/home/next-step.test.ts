import { describe, expect, it } from "vitest";
import { isBlank, nextStep } from "./next-step.ts";

const blank = { family: [], interests: [], delivery_channels: {} };

describe("PO-1: the next step suggested on the home page", () => {
  it("is the basic information for somebody who has told nothing", () => {
    expect(isBlank(blank)).toBe(true);
    expect(nextStep(blank)).toBe("basic");
  });

  it("is the district for somebody with a name only", () => {
    expect(nextStep({ ...blank, family_name: "酒田" })).toBe("district");
  });

  it("is the interests for somebody whose district is known", () => {
    expect(nextStep({ ...blank, residence_area: "hamada" })).toBe("interests");
  });

  it("is nothing when there is no gap", () => {
    expect(
      nextStep({ ...blank, residence_area: "hamada", interests: ["garbage"] }),
    ).toBeUndefined();
  });
});
