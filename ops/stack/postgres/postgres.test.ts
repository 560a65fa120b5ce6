import { mkdirSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { temporaryDir } from "../test-support.ts";
import { checkVersion } from "./init.ts";
import { clearStalePidFile } from "./stale-pid-file.ts";

let dir: string;
let remove: () => void;

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
});

afterEach(() => remove());

describe("PostgreSQL's data", () => {
  it("is taken when the same major version made it", () => {
    writeFileSync(join(dir, "PG_VERSION"), "18\n");
    expect(() => checkVersion(dir, "18")).not.toThrow();
  });

  it("is left alone when another major version made it, and what to do is said", () => {
    writeFileSync(join(dir, "PG_VERSION"), "17\n");
    expect(() => checkVersion(dir, "18")).toThrow(
      `The data in ${dir} was made with PostgreSQL 17 and this is PostgreSQL 18`,
    );
  });
});

describe("the process number that a killed PostgreSQL leaves", () => {
  it.each([
    ["of a process that has ended", "99999999"],
    ["that another program has been given", String(process.pid)],
    ["that is damaged", "x"],
  ])("%s is cleared, and nothing is ended", async (_, pid) => {
    mkdirSync(join(dir, "data"));
    const file = join(dir, "data/postmaster.pid");
    writeFileSync(file, `${pid}\n${join(dir, "data")}\n`);
    await clearStalePidFile(join(dir, "data"));
    expect(existsSync(file)).toBe(false);
  });
});
