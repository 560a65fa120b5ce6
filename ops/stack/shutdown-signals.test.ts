import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { endLeftovers } from "./process/book.ts";
import { eventually, lives, temporaryDir } from "./test-support.ts";

// Real processes on a machine that may have much else to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const entry = fileURLToPath(new URL("test-stack.ts", import.meta.url));

let dir: string;
let remove: () => void;
let stack: ChildProcess;
let output: string;
let pids: number[];

beforeEach(async () => {
  ({ dir, remove } = temporaryDir());
  output = "";
  stack = spawn(process.execPath, [entry, dir], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  stack.stdout!.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await eventually(() => output.includes("ready"));
  pids = ["slow", "quick"].map((name) => Number(readFileSync(join(dir, `${name}.pid`), "utf8")));
});

afterEach(async () => {
  letGo();
  if (stack.exitCode === null && stack.signalCode === null) {
    stack.kill("SIGKILL");
    await once(stack, "exit");
  }
  await endLeftovers(join(dir, "processes.json"));
  remove();
});

const letGo = () => writeFileSync(join(dir, "let-go"), "");
const ended = () => once(stack, "exit").then(([code]) => code as number | null);

describe("a running stack", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "stops everything after %s, leaves no process and ends well",
    async (signal) => {
      letGo();
      const code = ended();
      stack.kill(signal);
      expect(await code).toBe(0);
      expect(pids.some(lives)).toBe(false);
      expect(readFileSync(join(dir, "stops"), "utf8")).toBe("quick\nslow\n");
    },
  );

  it("takes a Ctrl-C that a terminal, npm and the bootstrap each pass on as one", async () => {
    for (let copies = 0; copies < 3; copies += 1) stack.kill("SIGINT");
    await eventually(() => !lives(pids[1]!));
    expect(lives(pids[0]!)).toBe(true);
    expect(output).not.toContain("hurrying");
  });

  it("does not wait for a slow service after a second Ctrl-C", async () => {
    const code = ended();
    stack.kill("SIGINT");
    await eventually(() => output.includes("stopping"));
    // Until the second one counts as one of its own.
    await eventually(() => {
      const heard = output.includes("hurrying");
      // One more would end a process that has stopped listening because it is done.
      if (!heard) stack.kill("SIGINT");
      return heard;
    });
    expect(await code).toBe(0);
    expect(pids.some(lives)).toBe(false);
  });

  it("stops when the process that started it is gone", async () => {
    letGo();
    const code = ended();
    stack.disconnect();
    expect(await code).toBe(0);
    expect(pids.some(lives)).toBe(false);
  });

  it("that was killed outright leaves what the next start ends", async () => {
    const code = ended();
    stack.kill("SIGKILL");
    await code;
    expect(pids.every(lives)).toBe(true);

    letGo();
    expect(await endLeftovers(join(dir, "processes.json"))).toEqual(["quick", "slow"]);
    expect(pids.some(lives)).toBe(false);
  });
});
