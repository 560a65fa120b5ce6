import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { eventually, lives, temporaryDir } from "../test-support.ts";
import { ProcessBook } from "./book.ts";
import { explainTaskFailure, runTask } from "./run.ts";

// Real processes on a machine that may have much else to do.
vi.setConfig({ testTimeout: 60_000 });

let dir: string;
let remove: () => void;

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
});

afterEach(() => remove());

const run = (script: string, signal = new AbortController().signal) =>
  runTask({ logsDir: dir, book: new ProcessBook(join(dir, "book.json")), signal }, "build", {
    file: process.execPath,
    args: ["-e", script],
  });

describe("a build", () => {
  it("that fails shows the end of what it printed", async () => {
    await expect(run('console.log("line 7: wrong"); process.exit(3)')).rejects.toThrow(
      /build failed \(exit code 3\)[^]*line 7: wrong/,
    );
  });

  it("that is given up is ended", async () => {
    const giveUp = new AbortController();
    const script = `require("node:fs").writeFileSync(${JSON.stringify(join(dir, "pid"))}, String(process.pid));
      setInterval(() => undefined, 1000)`;
    const running = run(script, giveUp.signal);
    await eventually(
      () => existsSync(join(dir, "pid")) && readFileSync(join(dir, "pid"), "utf8") !== "",
    );
    giveUp.abort(new Error("given up"));
    await expect(running).rejects.toThrow("given up");
    expect(lives(Number(readFileSync(join(dir, "pid"), "utf8")))).toBe(false);
  });

  it.each([
    ["java.io.IOException: No space left on device", "The disk is full"],
    [
      "Could not transfer artifact org.keycloak:…: Unknown host",
      "Maven cannot reach its repository",
    ],
  ])("that fails by %s says what to do", (output, message) => {
    expect(explainTaskFailure(output)).toContain(message);
    expect(explainTaskFailure("line 7: wrong")).toBeUndefined();
  });
});
