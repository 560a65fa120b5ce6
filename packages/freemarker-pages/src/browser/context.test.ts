import { expect, it } from "vitest";
import { reviveContext } from "./context.ts";
import { serverText } from "./texts.ts";

it("gives back what the server has written: what was missing, what was asked, the server's texts", () => {
  const context = reviveContext(
    JSON.stringify({
      context: { name: "x", missing: null, list: [1, 2] },
      answers: { "errors.first": { "a,b": "wrong", c: "" }, text: { key: "words" } },
    }),
  ) as {
    name: string;
    missing?: string;
    list: number[];
    errors: { first: (...q: string[]) => string };
  };
  expect(context.name).toBe("x");
  expect(context.missing).toBeUndefined();
  expect(context.list).toEqual([1, 2]);
  expect(context.errors.first("a", "b")).toBe("wrong");
  expect(context.errors.first("c")).toBeUndefined();
  expect(serverText("key")).toBe("words");
  expect(serverText("other")).toBe("other");
});
