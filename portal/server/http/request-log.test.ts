import { describe, expect, it } from "vitest";
import { routeOf } from "./request-log.ts";

const routes = ["/", "/home", "/documents/:code", "/*"];

describe("OP-4: the route a request is counted under", () => {
  it.each([
    ["/", "/"],
    ["/home", "/home"],
    ["/documents/terms", "/documents/:code"],
    ["/documents/anything-typed", "/documents/:code"],
    ["/documents", "other"],
    ["/documents/a/b", "other"],
    ["/somebody@example.jp", "other"],
  ])("of %s is %s, never what somebody typed", (path, route) => {
    expect(routeOf(routes, path)).toBe(route);
  });
});
