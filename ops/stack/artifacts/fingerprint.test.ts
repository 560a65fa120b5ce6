import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { temporaryDir } from "../test-support.ts";
import { fingerprint } from "./fingerprint.ts";
import { makeIfStale } from "./stamp.ts";

let dir: string;
let remove: () => void;

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
  mkdirSync(join(dir, "src/deep"), { recursive: true });
  writeFileSync(join(dir, "src/one.ts"), "one");
  writeFileSync(join(dir, "src/deep/two.ts"), "two");
});

afterEach(() => remove());

describe("a fingerprint", () => {
  const now = () => fingerprint(dir, ["src", "pom.xml"]);

  it("changes with a file's content, its name, a new file and a removed one", () => {
    const prints = [now()];
    writeFileSync(join(dir, "src/deep/two.ts"), "2");
    prints.push(now());
    writeFileSync(join(dir, "pom.xml"), "pom");
    prints.push(now());
    rmSync(join(dir, "src/deep/two.ts"));
    prints.push(now());
    writeFileSync(join(dir, "src/deep/three.ts"), "2");
    prints.push(now());
    expect(new Set(prints).size).toBe(5);
  });

  it("does not change with times, products, dependencies or tests", () => {
    const before = now();
    utimesSync(join(dir, "src/one.ts"), 1, 1);
    for (const name of ["node_modules", "target", "build"]) {
      mkdirSync(join(dir, "src", name));
      writeFileSync(join(dir, "src", name, "made.js"), name);
    }
    writeFileSync(join(dir, "src/one.test.ts"), "a test");
    expect(now()).toBe(before);
  });

  it("changes with the settings", () => {
    expect(fingerprint(dir, ["src"], ["a"])).not.toBe(fingerprint(dir, ["src"], ["b"]));
  });
});

describe("making what is stale", () => {
  const signal = new AbortController().signal;

  it("makes once for each fingerprint, and again when a product is gone", async () => {
    const file = join(dir, "product");
    const made: string[] = [];
    const make = (fingerprint: string) =>
      makeIfStale(
        { stampFile: join(dir, "stamp"), fingerprint, files: [file] },
        signal,
        async () => {
          made.push(fingerprint);
          writeFileSync(file, fingerprint);
        },
      );
    expect(await make("a")).toBe(true);
    expect(await make("a")).toBe(false);
    expect(await make("b")).toBe(true);
    rmSync(file);
    expect(await make("b")).toBe(true);
    expect(made).toEqual(["a", "b", "b"]);
  });

  it("makes again after a failure", async () => {
    const product = { stampFile: join(dir, "stamp"), fingerprint: "a", files: [] };
    const failing = makeIfStale(product, signal, () => Promise.reject(new Error("no space")));
    await expect(failing).rejects.toThrow("no space");
    expect(await makeIfStale(product, signal, async () => undefined)).toBe(true);
  });

  it("makes once when two commands come upon it together", async () => {
    let made = 0;
    const product = { stampFile: join(dir, "stamp"), fingerprint: "a", files: [] };
    const make = async () => void (made += 1);
    const results = await Promise.all([
      makeIfStale(product, signal, make),
      makeIfStale(product, signal, make),
    ]);
    expect(made).toBe(1);
    expect(results.sort()).toEqual([false, true]);
  });
});
