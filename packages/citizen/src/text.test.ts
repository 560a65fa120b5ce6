import { describe, expect, it } from "vitest";
import examples from "./text.examples.json" with { type: "json" };
import { tidyKana, tidyPostalCode, tidyText } from "./text.ts";

/** Each typed text and its one form, in pairs. The citizen API is held to the same ones. */
const pairs = (list: string[][]) => list as [string, string][];

describe("what people type in full width", () => {
  it.each(pairs(examples.text))("ID-3: %s becomes %s, and kanji stay as typed", (typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy);
  });

  it.each(pairs(examples.kana))("ID-3: the reading %s becomes %s", (typed, tidy) => {
    expect(tidyKana(typed)).toBe(tidy);
  });

  it.each(pairs(examples.postalCode))("ID-3: the postal code %s becomes %s", (typed, tidy) => {
    expect(tidyPostalCode(typed)).toBe(tidy);
  });
});
