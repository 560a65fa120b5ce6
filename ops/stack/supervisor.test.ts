import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ProcessBook } from "./process/book.ts";
import type { Service } from "./services/service.ts";
import { Supervisor } from "./supervisor.ts";
import { eventually, fakeService, lives, temporaryDir } from "./test-support.ts";

// Real processes on a machine that may have much else to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dir: string;
let remove: () => void;
let supervisor: Supervisor | undefined;
const said: string[] = [];

beforeEach(() => {
  ({ dir, remove } = temporaryDir());
  said.length = 0;
});

afterEach(async () => {
  await supervisor?.hurry();
  remove();
});

function supervise(services: Service[]): Supervisor {
  return (supervisor = new Supervisor(services, {
    logsDir: join(dir, "logs"),
    book: new ProcessBook(join(dir, "processes.json")),
    say: (line) => said.push(line),
    firstPauseMs: 50,
  }));
}

const pidOf = (name: string) => Number(readFileSync(join(dir, `${name}.pid`), "utf8"));
const lines = (file: string) => readFileSync(join(dir, file), "utf8").trim().split("\n");

describe("the supervisor", () => {
  it("stops services in the reverse of their order and leaves none", async () => {
    const all = supervise([fakeService(dir, "first"), fakeService(dir, "second")]);
    await all.start("first");
    await all.start("second");
    const pids = [pidOf("first"), pidOf("second")];
    expect(pids.every(lives)).toBe(true);

    await all.stopAll();

    expect(pids.some(lives)).toBe(false);
    expect(lines("stops")).toEqual(["second", "first"]);
    expect(existsSync(join(dir, "processes.json"))).toBe(false);
  });

  it("starts a service again that has ended unexpectedly, and says so", async () => {
    const all = supervise([fakeService(dir, "one")]);
    await all.start("one");
    const before = pidOf("one");

    process.kill(before, "SIGKILL");
    await eventually(() => said.includes("fake one is ready again"));

    expect(pidOf("one")).not.toBe(before);
    expect(all.status()).toMatchObject([{ name: "one", state: "ready", pid: pidOf("one") }]);
    expect(said[0]).toContain("fake one ended unexpectedly (signal SIGKILL)");
  });

  it("keeps a service stopped that was told to stop", async () => {
    const all = supervise([fakeService(dir, "one")]);
    await all.start("one");
    await all.stop("one");
    expect(all.status()).toMatchObject([{ state: "stopped", pid: null }]);

    await all.start("one");
    expect(all.status()).toMatchObject([{ state: "ready" }]);
    expect(lines("starts")).toEqual(["one", "one"]);
  });

  it("kills a service that does not stop in time, with its children", async () => {
    const script = `
      process.removeAllListeners("SIGTERM");
      process.on("SIGTERM", () => undefined);
      const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
      fs.writeFileSync(${JSON.stringify(join(dir, "grandchild.pid"))}, String(child.pid));
    `;
    const all = supervise([fakeService(dir, "stubborn", { script, stopWithinSeconds: 0.2 })]);
    await all.start("stubborn");
    const pids = [pidOf("stubborn"), pidOf("grandchild")];

    await all.stop("stubborn");

    expect(pids.some(lives)).toBe(false);
    expect(said).toContain("fake stubborn did not stop in time and is killed");
  });

  it("says why when a service ends before it is ready", async () => {
    const script = `console.error("the key is too short"); process.exit(2);`;
    const all = supervise([fakeService(dir, "broken", { script })]);
    await expect(all.start("broken")).rejects.toThrow(
      /fake broken ended before it was ready \(exit code 2\)[^]*the key is too short/,
    );
    expect(all.status()).toMatchObject([{ state: "stopped" }]);
  });

  it("hurries a stop that takes its time", async () => {
    const script = `process.removeAllListeners("SIGTERM"); process.on("SIGTERM", () => undefined);`;
    const all = supervise([fakeService(dir, "slow", { script, stopWithinSeconds: 60 })]);
    await all.start("slow");
    const pid = pidOf("slow");

    const stopped = all.stopAll();
    await all.hurry();
    await stopped;

    expect(lives(pid)).toBe(false);
  });

  it("starts nothing any more once everything is being stopped", async () => {
    const all = supervise([fakeService(dir, "late")]);
    await all.stopAll();
    await expect(all.start("late")).rejects.toThrow("Machi-ID is being stopped.");
  });

  it("OP-7: names the services when asked for one that does not exist", async () => {
    const all = supervise([fakeService(dir, "one")]);
    await expect(all.stop("two")).rejects.toThrow(
      'There is no service "two"; the services are one.',
    );
  });
});
