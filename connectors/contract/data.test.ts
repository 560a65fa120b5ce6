import { describe, expect, it } from "vitest";
import { categoriesIn, type DataField } from "./data.ts";

const fields: Record<string, DataField> = {
  postal_code: { category: "address", form: "digits" },
  address: { category: "address", form: "text" },
  interests: { category: "interests", form: "codes" },
  email: { category: "email", form: "address" },
};

describe("CO-4: the kinds of data that a record holds", () => {
  it("are those of its fields, each once", () => {
    const record = { postal_code: "998-0102", address: "京田", interests: ["a"], email: "a@b.jp" };
    expect(categoriesIn(fields, record)).toEqual(["address", "interests", "email"]);
  });

  it("do not count what is empty or left out", () => {
    expect(categoriesIn(fields, { postal_code: "", interests: [], email: null })).toEqual([]);
  });
});
