import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const origin = "https://my.example.jp";
const post = (from: { origin?: string; fetchSite?: string }) =>
  isSameOrigin(origin, { method: "POST", origin: from.origin, fetchSite: from.fetchSite });

describe("OP-6: a form is taken only from the portal's own pages", () => {
  it("by the Origin the browser sends", () => {
    expect(post({ origin })).toBe(true);
    expect(post({ origin: "https://evil.example", fetchSite: "same-origin" })).toBe(false);
    expect(post({ origin: "http://my.example.jp" })).toBe(false);
    expect(post({ origin: "https://my.example.jp.evil.example" })).toBe(false);
    expect(post({ origin: "null" })).toBe(false);
  });

  it("by Sec-Fetch-Site where there is no Origin", () => {
    expect(post({ fetchSite: "same-origin" })).toBe(true);
    expect(post({ fetchSite: "none" })).toBe(true);
    expect(post({ fetchSite: "same-site" })).toBe(false);
    expect(post({ fetchSite: "cross-site" })).toBe(false);
  });

  it("leaves a browser that sends neither to the token in the form", () => {
    expect(post({})).toBe(true);
  });

  it("does not hinder reading", () => {
    const link = { method: "GET", origin: undefined, fetchSite: "cross-site" };
    expect(isSameOrigin(origin, link)).toBe(true);
  });
});
