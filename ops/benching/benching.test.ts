import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readBenchArguments } from "./arguments.ts";
import { readMetrics, type Metrics } from "./metrics.ts";
import { markdown, table } from "./report.ts";

const metrics: Metrics = {
  "sync.change_to_kintone.p50_ms": { value: 812.4, unit: "ms", spread: [790, 1030.2] },
  "portal.home.rps_vs_empty.ratio": { value: 0.6123, unit: "ratio", spread: [0.59, 0.63] },
};

describe("npm run bench -- …", () => {
  it("runs all groups unless told otherwise", () => {
    expect(readBenchArguments([])).toEqual([
      "start",
      "signin",
      "enumeration",
      "theme",
      "sync",
      "portal",
      "test",
    ]);
    expect(readBenchArguments(["--only", "sync", "--only", "start"])).toEqual(["start", "sync"]);
  });

  it.each([[["--only", "all"]], [["--fast"]], [["sync"]]])("OP-7: refuses %j", (args) => {
    expect(() => readBenchArguments(args)).toThrow("npm run bench -- [--only <group>]");
  });
});

describe("the figures of a bench", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "machi-id-metrics-"))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const stored = (content: unknown) => {
    const path = join(folder, "bench.json");
    writeFileSync(path, JSON.stringify(content));
    return path;
  };

  it("OP-1: are read by name, each with value, unit and spread", () => {
    expect(readMetrics(stored(metrics))).toEqual(metrics);
    expect(readMetrics(join(folder, "none.json"))).toEqual({});
  });

  it("OP-7: are refused when one lacks its spread", () => {
    const path = stored({ "start.cold_s": { value: 1, unit: "s" } });
    expect(() => readMetrics(path)).toThrow(/spread/);
  });

  it("OP-1: are printed in the order of their names, with three figures", () => {
    expect(table(metrics).split("\n")).toEqual([
      "portal.home.rps_vs_empty.ratio  0.612  ratio  0.590 to 0.630",
      "sync.change_to_kintone.p50_ms     812  ms     790 to 1030",
    ]);
  });

  it("OP-1: are kept in a report that names commit, machine and what failed", () => {
    const run = { date: "2026-11-23", commit: "abc1234", machine: "2 cores", failed: ["signin"] };
    const report = markdown(metrics, run);
    expect(report).toContain("# Bench of 2026-11-23");
    expect(report).toContain("Commit abc1234; 2 cores.");
    expect(report).toContain("Ended without figures: signin.");
    expect(report).toContain("| `sync.change_to_kintone.p50_ms` | 812 | ms | 790 to 1030 |");
  });
});
