import { beforeEach, describe, expect, it } from "vitest";
import { standInServices } from "../../../testing/stand-in-services.ts";
import { createVisitor } from "../../../testing/visit.tsx";
import type { Language } from "@machi-id/languages";
import { paragraphsOf } from "./paragraphs.ts";
import * as route from "./route.tsx";

let visitor: Awaited<ReturnType<typeof createVisitor>>;

beforeEach(async () => {
  visitor = await createVisitor(standInServices().services);
});

const open = (code: string, language: Language = "ja") =>
  visitor.visit(route, { to: `/documents/${code}`, path: "/documents/:code", language });

describe("ID-11: the text that is agreed to", () => {
  it("is there for anybody, with its version, in both languages", async () => {
    const { status, text } = await open("terms");
    expect(status).toBe(200);
    expect(text).toContain("利用規約");
    expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日から有効な版です/);
    expect((await open("terms", "en")).text).toContain("This version is valid from");
  });

  it.each(["news", "made-up", "../terms"])("is not there for %s", async (code) => {
    const { status, text } = await open(encodeURIComponent(code));
    expect(status).toBe(404);
    expect(text).toContain("ページが見つかりません");
  });

  it("has a paragraph for each block between blank lines", () => {
    expect(paragraphsOf("one\n\n two \n  \nthree\n")).toEqual(["one", "two", "three"]);
  });
});
