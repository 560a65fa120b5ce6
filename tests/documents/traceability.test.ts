import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const table = readFileSync(`${root}docs/traceability.md`, "utf8");

/** How many requirements each chapter has; their ids count from 1. */
const CHAPTERS = { ID: 11, PO: 12, CO: 9, AS: 4, OP: 11 };

describe("OP-9: docs/traceability.md", () => {
  it("OP-9: has one row for each requirement", () => {
    const rows = [...table.matchAll(/^\| ([A-Z]{2}-\d+) +\|/gm)].map(([, id]) => id);
    const ids = Object.entries(CHAPTERS).flatMap(([chapter, count]) =>
      Array.from({ length: count }, (_, index) => `${chapter}-${index + 1}`),
    );
    expect(rows).toEqual(ids);
  });

  it("OP-9: names only files and folders that are there", () => {
    const paths = [...table.matchAll(/`([\w./-]+\/[\w./-]+)`/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});
