import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startKanameto } from "../kanameto/index.ts";
import type { RunningEmulator } from "../shared/serve.ts";

const pack = loadCityPack(fileURLToPath(new URL("../../city", import.meta.url)));
const apiToken = "token-of-the-test";
const contract = "machi-id/1";

let dataDir: string;
let now: number;
let emulator: RunningEmulator;

const start = () => startKanameto({ port: 0, dataDir, apiToken, pack, now: () => now });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "machi-delivery-"));
  now = Date.parse("2026-11-23T03:00:00Z");
  emulator = await start();
});

afterEach(async () => {
  await emulator.close();
  await rm(dataDir, { recursive: true });
});

interface Answer {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the answer under test
  headers: Headers;
}

async function api(method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
  const response = await fetch(`${emulator.url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${apiToken}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    body: isJson ? JSON.parse(text) : text,
    headers: response.headers,
  };
}

const idOf = (n: number) => n.toString(16).padStart(32, "0");
const row = (n: number, more: object = {}) => ({
  external_id: idOf(n),
  line_user_id: `U${idOf(n)}`,
  tags: ["garbage"],
  consent: ["news@2026-10-01"],
  ...more,
});
const put = (subscribers: unknown, headers = {}) =>
  api("PUT", "/subscribers", { contract, subscribers }, headers);
const remove = (...ids: number[]) =>
  api("POST", "/subscribers/remove", { contract, external_ids: ids.map(idOf) });
const list = (query = "") => api("GET", `/subscribers${query}`);
const control = async (faults: unknown) => {
  const response = await fetch(`${emulator.url}/_control`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  expect(response.status).toBe(200);
};

describe("CO-2, CO-3: the assumed contract v1", () => {
  it("creates, updates and leaves alone, each with a receipt of the standing state", async () => {
    const first = await put([row(1), row(2)]);
    expect(first.body.results).toEqual([
      {
        external_id: idOf(1),
        status: "accepted",
        operation: "created",
        receipt: "KM-20261123-000001",
      },
      {
        external_id: idOf(2),
        status: "accepted",
        operation: "created",
        receipt: "KM-20261123-000002",
      },
    ]);
    const second = await put([row(1), row(2, { tags: [] })]);
    expect(second.body.results).toMatchObject([
      { operation: "unchanged", receipt: "KM-20261123-000001" },
      { operation: "updated", receipt: "KM-20261123-000003" },
    ]);
  });

  it("judges every row by itself: a bad one is refused by name, the others are taken", async () => {
    const { status, body } = await put([
      row(1, { tags: ["no-such-tag"] }),
      row(2),
      row(3, { nickname: "x" }),
      row(2, { tags: [] }),
    ]);
    expect(status).toBe(200);
    expect(body.results).toMatchObject([
      { external_id: idOf(1), status: "rejected", code: "invalid_tag", field: "tags" },
      { external_id: idOf(2), status: "accepted" },
      { status: "rejected", code: "unknown_field", field: "nickname" },
      { status: "rejected", code: "duplicate", field: "external_id" },
    ]);
    expect((await list()).body.subscribers).toMatchObject([{ ...row(2) }]);
  });

  it("ID-11: removes, and says what was not there", async () => {
    await put([row(1), row(2)]);
    expect((await remove(1, 9)).body).toEqual({
      results: [
        { external_id: idOf(1), status: "removed" },
        { external_id: idOf(9), status: "absent" },
      ],
    });
    expect((await list()).body.subscribers).toHaveLength(1);
    expect(await (await fetch(emulator.url)).text()).not.toContain(`U${idOf(1)}`);
  });

  it("lists by external id, page by page", async () => {
    await put([3, 1, 2].map((n) => row(n)));
    const first = await list("?limit=2");
    expect(first.body).toMatchObject({
      subscribers: [
        { ...row(1), receipt: expect.any(String), updated_at: "2026-11-23T03:00:00.000Z" },
        row(2),
      ],
      next: idOf(2),
    });
    expect((await list(`?limit=2&after=${first.body.next}`)).body).toMatchObject({
      subscribers: [row(3)],
      next: null,
    });
  });

  it("tells the words that rows may use, and refuses those that staff took out", async () => {
    expect((await api("GET", "/vocabulary")).body.tags).toContain("garbage");
    await control({ retired: ["garbage"] });
    expect((await api("GET", "/vocabulary")).body.tags).not.toContain("garbage");
    expect((await put([row(1)])).body.results).toMatchObject([{ code: "invalid_tag" }]);
  });

  it("keeps everything over a restart", async () => {
    await put([row(1)]);
    await emulator.close();
    emulator = await start();
    expect((await put([row(1)])).body.results).toMatchObject([{ operation: "unchanged" }]);
  });
});

describe("CO-5: a request that is sent twice", () => {
  it("gets the same answer for the same key and body, and changes nothing again", async () => {
    const key = { "idempotency-key": randomUUID() };
    const first = await put([row(1)], key);
    await remove(1);
    expect((await put([row(1)], key)).body).toEqual(first.body);
    expect((await list()).body.subscribers).toEqual([]);
  });

  it("is refused when the key comes with another body, and the key ends after 24 hours", async () => {
    const key = { "idempotency-key": randomUUID() };
    await put([row(1)], key);
    expect(await put([row(2)], key)).toMatchObject({
      status: 409,
      body: { error: "idempotency_mismatch" },
    });
    now += 24 * 60 * 60 * 1000;
    expect((await put([row(2)], key)).status).toBe(200);
  });

  it("takes effect once when the answer was lost on the way", async () => {
    const key = { "idempotency-key": randomUUID() };
    await control({ failNext: { hangUp: true, afterEffect: true } });
    await expect(put([row(1)], key)).rejects.toThrow();
    expect((await put([row(1)], key)).body.results).toMatchObject([{ operation: "created" }]);
  });
});

describe("CO-5: the limits of the contract", () => {
  it("take 60 requests a minute and say when to come again", async () => {
    for (let n = 0; n < 60; n += 1) expect((await list()).status).toBe(200);
    now += 20_000;
    const refused = await list();
    expect(refused).toMatchObject({ status: 429, body: { error: "rate_limited" } });
    expect(refused.headers.get("retry-after")).toBe("40");
    now += 40_000;
    expect((await list()).status).toBe(200);
  });

  it("take ten requests at once", async () => {
    // Bodies that never end keep their requests under way.
    const unfinished = Array.from({ length: 10 }, () => {
      const sent = request(`${emulator.url}/v1/subscribers`, {
        method: "PUT",
        headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
      });
      sent.on("error", () => undefined); // ended by us
      sent.write("{");
      return sent;
    });
    const usage = async () => (await fetch(`${emulator.url}/_control/usage`)).json();
    await expect.poll(usage, { timeout: 10_000 }).toMatchObject({ requests: 10 });
    const refused = await list();
    expect(refused).toMatchObject({ status: 429, body: { error: "rate_limited" } });
    unfinished.forEach((sent) => sent.destroy());
    await expect.poll(async () => (await list()).status, { timeout: 10_000 }).toBe(200);
  }, 30_000);

  it("take 200 rows and a megabyte at most", async () => {
    const rows = Array.from({ length: 201 }, (_, n) => row(n));
    expect(await put(rows)).toMatchObject({ status: 400, body: { error: "malformed" } });
    expect((await put(rows.slice(1))).status).toBe(200);
    const long = await api("PUT", "/subscribers", `{"contract":"${"x".repeat(1_000_000)}"}`);
    expect(long).toMatchObject({ status: 413, body: { error: "too_large" } });
  });
});

describe("OP-7: refusals change nothing", () => {
  it.each([
    ["no token", { authorization: "" }, 401, "unauthorized"],
    ["a wrong token", { authorization: "Bearer x" }, 401, "unauthorized"],
    ["a form", { "content-type": "text/plain" }, 415, "unsupported_media_type"],
    ["a key that is no UUID", { "idempotency-key": "1" }, 400, "malformed"],
  ])("%s", async (_, headers, status, error) => {
    expect(await put([row(1)], headers)).toMatchObject({ status, body: { error } });
    expect((await list()).body.subscribers).toEqual([]);
  });

  it.each([
    ["broken JSON", "PUT", "/subscribers", "{", 400],
    ["a bare string", "PUT", "/subscribers", '"x"', 400],
    ["no contract", "PUT", "/subscribers", { subscribers: [row(1)] }, 400],
    ["another contract", "PUT", "/subscribers", { contract: "x", subscribers: [row(1)] }, 400],
    ["no rows", "PUT", "/subscribers", { contract, subscribers: [] }, 400],
    ["rows that are none", "PUT", "/subscribers", { contract, subscribers: ["x"] }, 400],
    ["nothing to remove", "POST", "/subscribers/remove", { contract, external_ids: [] }, 400],
    ["too long a page", "GET", "/subscribers?limit=501", undefined, 400],
    ["an unknown parameter", "GET", "/subscribers?offset=1", undefined, 400],
    ["an unknown operation", "PUT", "/nothing", {}, 404],
  ])("%s", async (_, method, path, body, status) => {
    expect((await api(method, path, body)).status).toBe(status);
    expect((await list()).body.subscribers).toEqual([]);
  });
});

describe("CO-5: the faults it can be told to have", () => {
  it("maintenance is a web page with a time to come again", async () => {
    await control({ outage: true });
    const { status, headers } = await put([row(1)]);
    expect(status).toBe(503);
    expect(headers.get("content-type")).toContain("text/html");
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("a revoked token, a throttle, a broken connection, and answers that make no sense", async () => {
    await control({ unauthorised: true });
    expect((await list()).status).toBe(401);
    await control({ unauthorised: false, throttle: true });
    expect((await list()).status).toBe(429);
    await control({ throttle: false, failNext: { hangUp: true } });
    await expect(put([row(1)])).rejects.toThrow();
    await control({ failNext: { status: 200, body: "<html>" } });
    expect(await api("GET", "/vocabulary", undefined, {}).catch(() => "unreadable")).toBe(
      "unreadable",
    );
    await control({ failNext: { status: 200, body: "{}", fillerBytes: 2_000_000 } });
    const long = await fetch(`${emulator.url}/v1/subscribers`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    expect((await long.text()).length).toBeGreaterThan(2_000_000);
    expect((await list()).body.subscribers).toEqual([]);
  });
});
