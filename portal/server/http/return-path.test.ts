import { describe, expect, it } from "vitest";
import { HOME, returnPath } from "./return-path.ts";

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
