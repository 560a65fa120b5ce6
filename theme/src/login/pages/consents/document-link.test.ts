import { describe, expect, it } from "vitest";
import { documentLink } from "./document-link.ts";

const url = "https://portal.example/documents/terms";

describe("the link to a document", () => {
  it("ID-11: in LINE's in-app browser it opens outside, so that the ticks stay", () => {
    const line = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari Line/15.0.0";
    expect(documentLink(url, line)).toBe(`${url}?openExternalBrowser=1`);
  });

  it("ID-11: elsewhere it is left as it is", () => {
    expect(documentLink(url, "Mozilla/5.0 (X11; Linux x86_64) Chrome/140 OnLine/1")).toBe(url);
  });
});
