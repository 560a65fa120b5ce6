import { describe, expect, it } from "vitest";
import { fromProperties, toMessages, toProperties } from "./properties.ts";

describe("properties", () => {
  it("writes Japanese in ASCII, and line breaks and backslashes escaped", () => {
    expect(toProperties({ title: "市\n\\1" })).toBe("title=\\u5e02\\n\\\\1\n");
  });

  it("escapes what would end a key or be trimmed from a value", () => {
    expect(toProperties({ "a b=c": " d" })).toBe("a\\ b\\=c=\\ d\n");
  });

  it("doubles what Java's MessageFormat would take for a quote", () => {
    expect(toMessages({ title: "It's {0}" })).toBe("title=It''s {0}\n");
  });

  it("reads keys and values, not comments", () => {
    expect(fromProperties("# note\n\nsubject=確認（[service]）\nbody=a=b\\nc\n")).toEqual({
      subject: "確認（[service]）",
      body: "a=b\nc",
    });
  });
});
