import { describe, expect, it } from "vitest";
import { HOME, returnPath, samePage } from "./return-path.ts";

describe("OP-7: the path to return to after sign-in", () => {
  it.each(["/settings", "/settings/interests", "/home?from=mail"])("takes %s", (path) => {
    expect(returnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/..//evil.example",
    "/%2e%2e//evil.example",
    "javascript:alert(1)",
    "settings",
    "/settings\r\nSet-Cookie: a=b",
    "/auth/logout",
    "/x/../auth/login",
    "/",
    `/${"a".repeat(600)}`,
  ])("leads home instead of to %j", (path) => {
    expect(returnPath(path)).toBe(HOME);
  });
});

describe("PO-12: the page to show again in another language", () => {
  it.each(["/", "/home", "/settings/basic?a=b", "/auth/signed-out?only=portal"])(
    "is %s",
    (path) => {
      expect(samePage(path)).toBe(path);
    },
  );

  it.each([
    null,
    "//evil.example",
    "https://evil.example/",
    "/auth/logout",
    "/auth/callback?code=1",
  ])("OP-7: is the first page instead of %j", (path) => {
    expect(samePage(path)).toBe("/");
  });
});
