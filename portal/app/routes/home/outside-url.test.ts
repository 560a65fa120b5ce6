import { describe, expect, it } from "vitest";
import { outsideUrl } from "./outside-url.ts";

const eShinsei = { url: "https://s-kantan.jp/list?a=1", defaultBrowser: true };

describe("PO-8: links to the outside sites", () => {
  it("やまがたe申請 opens outside LINE", () => {
    expect(outsideUrl(eShinsei, true)).toBe("https://s-kantan.jp/list?a=1&openExternalBrowser=1");
  });

  it("are left alone in other browsers and for sites that work in LINE", () => {
    expect(outsideUrl(eShinsei, false)).toBe(eShinsei.url);
    expect(outsideUrl({ ...eShinsei, defaultBrowser: false }, true)).toBe(eShinsei.url);
  });
});
