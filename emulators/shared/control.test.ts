import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEmulatorApp } from "./app.ts";
import { FaultPanel, commonFaults } from "./control.ts";
import { serve } from "./serve.ts";
import type { RunningEmulator } from "./serve.ts";

const faultFree = { outage: false, latencyMs: 0 };

describe("the control API", () => {
  let running: RunningEmulator;
  let control: string;

  beforeEach(async () => {
    const faults = new FaultPanel(commonFaults);
    running = await serve(createEmulatorApp({ faults }), 0);
    control = `${running.url}/_control`;
  });

  afterEach(() => running.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(control, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
  const current = async () => (await fetch(control)).json();

  it("changes the faults that are named, keeps the others, and ends them all", async () => {
    expect((await post('{"latencyMs":50}')).status).toBe(200);
    expect((await post('{"outage":true}')).status).toBe(200);
    expect(await current()).toEqual({ outage: true, latencyMs: 50 });
    await fetch(control, { method: "DELETE" });
    expect(await current()).toEqual(faultFree);
  });

  it("says in /health that an outage is simulated, and stays healthy", async () => {
    await post('{"outage":true}');
    const health = await fetch(`${running.url}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ status: "ok", outage: true });
  });

  it.each([
    ["an unknown fault", '{"outgae":true}', 422],
    ["a value of the wrong kind", '{"outage":"yes"}', 422],
    ["a value out of bounds", '{"latencyMs":-1}', 422],
    ["one good and one bad value", '{"outage":true,"latencyMs":1e9}', 422],
    ["a list", "[]", 422],
    ["a bare string", '"outage"', 422],
    ["broken JSON", '{"outage":', 400],
    ["too much", JSON.stringify({ outage: "x".repeat(20_000) }), 400],
  ])("OP-7: refuses %s and changes nothing", async (_name, body, status) => {
    expect((await post(body)).status).toBe(status);
    expect(await current()).toEqual(faultFree);
  });

  it("OP-7: refuses a form, and a page of another site", async () => {
    const form = await post("outage=true", { "content-type": "application/x-www-form-urlencoded" });
    expect(form.status).toBe(415);
    expect((await post('{"outage":true}', { origin: "https://example.com" })).status).toBe(403);
    expect((await post('{"outage":true}', { origin: "null" })).status).toBe(403);
    expect((await post('{"outage":true}', { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(await current()).toEqual(faultFree);
  });

  it("takes what a page of this machine submits", async () => {
    const own = { origin: "null", "sec-fetch-site": "same-origin" };
    expect((await post('{"outage":true}', own)).status).toBe(200);
    expect((await post('{"outage":true}', { origin: running.url })).status).toBe(200);
  });
});
