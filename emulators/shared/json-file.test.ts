import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { JsonFile } from "./json-file.ts";

describe("JsonFile", () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "machi-json-"));
    path = join(folder, "deep", "state.json");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => new JsonFile(path, z.object({ count: z.number() }));

  it("keeps a state across restarts and leaves no half-written file", () => {
    expect(open().read()).toBeUndefined();
    open().write({ count: 1 });
    open().write({ count: 2 });
    expect(open().read()).toEqual({ count: 2 });
    expect(readdirSync(join(folder, "deep"))).toEqual(["state.json"]);
  });

  it.each([
    ["broken", '{"count":'],
    ["of another shape", '{"count":"two"}'],
  ])("OP-7: refuses a file that is %s and leaves it as it is", (_name, text) => {
    open().write({ count: 1 });
    writeFileSync(path, text);
    expect(() => open().read()).toThrow("left as it is");
    expect(readFileSync(path, "utf8")).toBe(text);
  });
});
