import { describe, expect, it } from "vitest";

import { readTestArguments } from "./arguments.ts";
import { countPlaywright, countSurefire, countVitest, inWords, sum } from "./counts.ts";

describe("counting", () => {
  it("reads Vitest's report, and takes a file that did not load as a failure", () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
    expect(countVitest({ ...report, success: true })).toEqual({ passed: 5, failed: 0, skipped: 2 });
    expect(countVitest({ ...report, success: false }).failed).toBe(1);
  });

  it("reads Playwright's report, and takes a test that passed on repetition as a failure", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats })).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(3);
  });

  it("reads Surefire's reports", () => {
    const report = (counts: string) =>
      `<?xml version="1.0"?><testsuite name="A" time="1.5" ${counts}><testcase name="x"/></testsuite>`;
    expect(
      countSurefire([
        report('tests="4" errors="1" skipped="1" failures="1"'),
        report('tests="3" errors="0" skipped="0" failures="0"'),
      ]),
    ).toEqual({ passed: 4, failed: 2, skipped: 1 });
  });

  it("ends in one line", () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(
      inWords(
        sum([
          { ...none, passed: 2 },
          { ...none, passed: 3 },
        ]),
      ),
    ).toBe("5 passed, 0 failed");
    expect(inWords({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});

describe("npm test -- …", () => {
  it("runs all suites unless told otherwise", () => {
    expect(readTestArguments([]).suites).toEqual(["java", "unit", "integration", "e2e"]);
    expect(readTestArguments(["--only", "e2e", "--only", "unit"]).suites).toEqual(["unit", "e2e"]);
    expect(readTestArguments(["--only", "unit", "ports"]).filter).toEqual(["ports"]);
  });

  it.each([[["--only", "all"]], [["--fast"]], [["ports"]]])("OP-7: refuses %j", (args) => {
    expect(() => readTestArguments(args)).toThrow("npm test -- [--only <suite>]");
  });
});
