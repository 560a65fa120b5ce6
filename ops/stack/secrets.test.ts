import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { layoutOf, type Layout } from "./layout.ts";
import { loadSecrets } from "./secrets.ts";
import { temporaryDir } from "./test-support.ts";

let dir: string;
let remove: () => void;
let layout: Layout;

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
  layout = { ...layoutOf("start", {}), runDir: dir, dataDir: join(dir, "data") };
});

afterEach(() => remove());

const path = () => join(dir, "secrets.json");

describe("secrets", () => {
  it("OP-6: are made once, each of 32 random bytes, for their owner's eyes only", () => {
    const made = loadSecrets(layout);
    const values = Object.values(made);
    expect(new Set(values).size).toBe(values.length);
    expect(values.every((value) => Buffer.from(value, "base64url").length === 32)).toBe(true);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(loadSecrets(layout)).toEqual(made);
  });

  it("are completed when a newer version needs one more", () => {
    const { ledgerKey: _, ...older } = loadSecrets(layout);
    writeFileSync(path(), JSON.stringify(older));
    const completed = loadSecrets(layout);
    expect(completed).toMatchObject(older);
    expect(JSON.parse(readFileSync(path(), "utf8"))).toEqual(completed);
  });

  it("are not made anew beside data that was made with others", () => {
    mkdirSync(layout.dataDir);
    expect(() => loadSecrets(layout)).toThrow("is gone but the data made with it is there");
  });

  it.each(["", "{", "[1]", '{"adminClientSecret":"short"}', '{"misspelt":"0123456789abcdef"}'])(
    "OP-7: are refused when the file holds %s, and the file is kept",
    (content) => {
      writeFileSync(path(), content);
      expect(() => loadSecrets(layout)).toThrow("cannot be read as this version's secrets");
      expect(readFileSync(path(), "utf8")).toBe(content);
    },
  );
});
