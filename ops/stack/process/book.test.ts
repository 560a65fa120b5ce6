import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { eventually, lives, temporaryDir } from "../test-support.ts";
import { endLeftovers, ProcessBook } from "./book.ts";

// Real processes on a machine that may have much else to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dir: string;
let remove: () => void;
const spawned: number[] = [];

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
});

afterEach(() => {
  for (const pid of spawned.splice(0).filter(lives)) process.kill(-pid, "SIGKILL");
  remove();
});

/** A process in a group of its own, as a service is. */
function sleeper(script = ""): number {
  const code = `${script}; setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["-e", code], { detached: true, stdio: "ignore" });
  spawned.push(child.pid!);
  return child.pid!;
}

describe("the process book", () => {
  it("lets the next start end what a killed supervisor has left, and nothing else", async () => {
    const path = join(dir, "processes.json");
    const ours = sleeper();
    const other = sleeper();
    new ProcessBook(path).add("portal", ours, "SIGTERM");

    expect(await endLeftovers(path)).toEqual(["portal"]);

    expect(lives(ours)).toBe(false);
    expect(lives(other)).toBe(true);
    expect(existsSync(path)).toBe(false);
  });

  it("spares a process that has been given the number of one of ours", async () => {
    const path = join(dir, "processes.json");
    const pid = sleeper();
    new ProcessBook(path).add("portal", pid, "SIGTERM");
    const [entry] = JSON.parse(readFileSync(path, "utf8")) as object[];
    writeFileSync(path, JSON.stringify([{ ...entry, started: "another boot:1" }]));

    expect(await endLeftovers(path)).toEqual([]);
    expect(lives(pid)).toBe(true);
  });

  it("ends the children of a service whose own process has died", async () => {
    const path = join(dir, "processes.json");
    const childFile = join(dir, "child");
    const leader = sleeper(`
      const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
      require("node:fs").writeFileSync(${JSON.stringify(childFile)}, String(child.pid))`);
    await eventually(() => existsSync(childFile) && readFileSync(childFile, "utf8") !== "");
    const child = Number(readFileSync(childFile, "utf8"));
    new ProcessBook(path).add("keycloak", leader, "SIGTERM");
    process.kill(leader, "SIGKILL");
    await eventually(() => !lives(leader));

    expect(await endLeftovers(path)).toEqual(["keycloak"]);
    expect(lives(child)).toBe(false);
  });

  it("OP-7: trusts nothing in a damaged book", async () => {
    const path = join(dir, "processes.json");
    writeFileSync(path, '[{"name":"portal","pid":-1}]');
    expect(await endLeftovers(path)).toEqual([]);
  });

  it("is gone when no child is left", () => {
    const path = join(dir, "processes.json");
    const book = new ProcessBook(path);
    const pid = sleeper();
    book.add("portal", pid, "SIGTERM");
    expect(existsSync(path)).toBe(true);
    book.remove(pid);
    expect(existsSync(path)).toBe(false);
  });
});
