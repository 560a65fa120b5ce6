import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { order } from "./control-client.ts";
import { controlPath, startControl, type Control } from "./control-server.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { ProcessBook } from "./process/book.ts";
import { Supervisor } from "./supervisor.ts";
import { fakeService, temporaryDir } from "./test-support.ts";

// Real processes on a machine that may have much else to do.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dir: string;
let remove: () => void;
let layout: Layout;
let supervisor: Supervisor;
let control: Control;
let stopOrders: number;

beforeEach(async () => {
  ({ dir, remove } = temporaryDir());
  const usual = layoutOf("start", {});
  layout = { ...usual, runDir: join(dir, ".run"), ports: { ...usual.ports, control: 0 } };
  mkdirSync(layout.runDir);
  supervisor = new Supervisor([fakeService(dir, "worker")], {
    logsDir: join(dir, "logs"),
    book: new ProcessBook(join(dir, "processes.json")),
    say: () => undefined,
    firstPauseMs: 50,
  });
  stopOrders = 0;
  control = await startControl(layout, supervisor, () => void (stopOrders += 1));
});

afterEach(async () => {
  await supervisor.stopAll();
  await control.close();
  remove();
});

describe("orders to the running stack", () => {
  it("start, show and stop a service", async () => {
    await order(layout, "POST /services/worker/start");
    expect((await order(layout, "GET /services")).services).toMatchObject([
      { name: "worker", state: "ready" },
    ]);
    await order(layout, "POST /services/worker/stop");
    expect((await order(layout, "GET /services")).services).toMatchObject([
      { name: "worker", state: "stopped", pid: null },
    ]);
  });

  it("stop the whole stack", async () => {
    await order(layout, "POST /stop");
    expect(stopOrders).toBe(1);
  });

  it("OP-6: are taken from who can read the owner's file only", async () => {
    expect(statSync(controlPath(layout)).mode & 0o777).toBe(0o600);
    for (const authorization of ["", "Bearer wrong", `Bearer ${"x".repeat(43)}`]) {
      const answer = await fetch(`${control.access.url}/stop`, {
        method: "POST",
        headers: { authorization },
      });
      expect(answer.status).toBe(401);
    }
    expect(stopOrders).toBe(0);
  });

  it.each(["POST /services/nobody/stop", "POST /services/worker/delete", "GET /other"])(
    "OP-7: refuse %s in words",
    async (wrong) => {
      await expect(order(layout, wrong)).rejects.toThrow(/There is no/);
    },
  );

  it("say what to do when nothing runs", async () => {
    await control.close();
    await expect(order(layout, "GET /services")).rejects.toThrow("start it with `npm start`");
  });
});
