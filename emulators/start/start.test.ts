import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serve } from "../shared/serve.ts";
import type { RunningEmulator } from "../shared/serve.ts";
import { startStartPage } from "./index.ts";

const nobody = "http://localhost:1";

describe("the start page", () => {
  let folder: string;
  let file: string;
  let running: RunningEmulator;
  const others: RunningEmulator[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "machi-start-"));
    file = join(folder, "endpoints.json");
    running = await startStartPage({ port: 0, endpointsFile: file });
  });
  afterEach(async () => {
    await running.close();
    await Promise.all(others.splice(0).map((other) => other.close()));
    rmSync(folder, { recursive: true });
  });

  const partWith = async (status: number, body: object) => {
    const part = await serve((_request, response) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    }, 0);
    others.push(part);
    return part.url;
  };
  const write = (change: object = {}) =>
    writeFileSync(
      file,
      JSON.stringify({
        start: running.url,
        portal: nobody,
        keycloak: nobody,
        adminHost: nobody,
        realm: `${nobody}/realms/city`,
        mailbox: nobody,
        line: nobody,
        mynumber: nobody,
        kintone: nobody,
        kanameto: nobody,
        sugumail: nobody,
        demo: { citizens: [{ email: "hanako@example.jp", password: "<pw>" }], staff: [] },
        ...change,
      }),
    );
  const visit = async () => {
    const response = await fetch(running.url);
    return { status: response.status, text: await response.text() };
  };
  const badgesNow = async () => {
    const { badges } = (await (await fetch(`${running.url}/state`)).json()) as {
      badges: { part: string; text: string }[];
    };
    return Object.fromEntries(badges.map(({ part, text }) => [part, text]));
  };

  it("says that things are starting until the addresses are there", async () => {
    expect(await visit()).toMatchObject({ status: 200, text: expect.stringContaining("起動中") });
    write();
    expect((await visit()).text).toContain("3つの手順でためす");
  });

  it("shows addresses and demo accounts, escaped", async () => {
    write({ line: "http://localhost:9706" });
    const { text } = await visit();
    expect(text).toContain('href="http://localhost:9706"');
    expect(text).toContain("hanako@example.jp");
    expect(text).toContain("&lt;pw&gt;");
    expect(text).toContain(`${nobody}/admin/city/console/`);
  });

  it("shows each part's state, a failing one as 停止中 without losing the page", async () => {
    const working = await partWith(200, { status: "ok", outage: false });
    const inOutage = await partWith(200, { status: "ok", outage: true });
    const broken = await partWith(503, {});
    write({ mailbox: working, line: inOutage, kintone: broken });
    expect((await visit()).status).toBe(200);
    expect(await badgesNow()).toEqual({
      portal: "停止中",
      mailbox: "動作中",
      line: "停止中（障害の再現）",
      mynumber: "停止中",
      kintone: "停止中",
      kanameto: "停止中",
      sugumail: "停止中",
      keycloak: "停止中",
      "help-desk": "停止中",
    });
  });

  it("does not wait for a part that never answers", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address() as { port: number };
    write({ portal: `http://localhost:${address.port}` });
    expect((await badgesNow())["portal"]).toBe("停止中");
    silent.closeAllConnections();
    silent.close();
  });

  it("asks the addresses of `health` where there are some, of parts without a page too", async () => {
    const healthy = await partWith(200, { status: "ok" });
    write({ health: { portal: healthy, worker: healthy, gateway: nobody } });
    expect(await badgesNow()).toMatchObject({
      portal: "動作中",
      worker: "動作中",
      gateway: "停止中",
    });
  });

  it.each([
    ["no JSON", "{", "no JSON"],
    ["addresses missing", '{"portal":"http://localhost:1"}', "keycloak"],
    ["an address that is none", '{"portal":"javascript:alert(1)"}', "portal"],
  ])("OP-7: says so when the file holds %s", async (_name, content, told) => {
    writeFileSync(file, content);
    const { status, text } = await visit();
    expect(status).toBe(500);
    expect(text).toContain(told);
    expect(text).not.toContain("javascript:");
  });
});
