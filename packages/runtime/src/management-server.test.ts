import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createManagementServer, type HealthCheck } from "./management-server.ts";
import { createMetrics } from "./metrics.ts";

let close: (() => Promise<unknown>) | undefined;
afterEach(() => close?.());

async function start(checks: Record<string, HealthCheck>): Promise<string> {
  const server = await createManagementServer({
    port: 0,
    checks,
    metrics: createMetrics("portal"),
  });
  close = async () => {
    server.close();
    await once(server, "close");
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("OP-4: the management server", () => {
  it("says ready when all that the process depends on is well", async () => {
    const url = await start({ database: () => Promise.resolve() });
    const answer = await fetch(`${url}/health/ready`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: "up", checks: { database: "up" } });
  });

  it("names what is down, and still says that the process lives", async () => {
    const url = await start({
      database: () => Promise.reject(new Error("refused")),
      keycloak: () => Promise.resolve(),
    });
    const answer = await fetch(`${url}/health/ready`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({
      status: "down",
      checks: { database: "down", keycloak: "up" },
    });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it("shows the process's figures in Prometheus's format", async () => {
    const url = await start({});
    expect(await (await fetch(`${url}/metrics`)).text()).toContain(
      'process_cpu_seconds_total{process="portal"}',
    );
  });
});
