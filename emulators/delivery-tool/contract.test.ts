import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { startKanameto } from "../kanameto/index.ts";
import { apiToken, ToolOfEachTest } from "../shared/test-support.ts";

const contract = "machi-id/1";

const tool = new ToolOfEachTest(startKanameto, Date.parse("2026-11-23T03:00:00Z"));

const api = (method: string, path: string, body?: unknown, headers = {}) =>
  tool.ask(method, `/v1${path}`, body, { authorization: `Bearer ${apiToken}`, ...headers });

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
    expect(await tool.page()).not.toContain(`U${idOf(1)}`);
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
    await tool.control({ retired: ["garbage"] });
    expect((await api("GET", "/vocabulary")).body.tags).not.toContain("garbage");
    expect((await put([row(1)])).body.results).toMatchObject([{ code: "invalid_tag" }]);
  });

  it("keeps everything over a restart", async () => {
    await put([row(1)]);
    await tool.restart();
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
    tool.now += 24 * 60 * 60 * 1000;
    expect((await put([row(2)], key)).status).toBe(200);
  });

  it("takes effect once when the answer was lost on the way", async () => {
    const key = { "idempotency-key": randomUUID() };
    await tool.control({ failNext: { hangUp: true, afterEffect: true } });
    await expect(put([row(1)], key)).rejects.toThrow();
    expect((await put([row(1)], key)).body.results).toMatchObject([{ operation: "created" }]);
  });
});

describe("CO-5: the limits of the contract", () => {
  it("take 60 requests a minute and say when to come again", async () => {
    for (let n = 0; n < 60; n += 1) expect((await list()).status).toBe(200);
    tool.now += 20_000;
    const refused = await list();
    expect(refused).toMatchObject({ status: 429, body: { error: "rate_limited" } });
    expect(refused.headers.get("retry-after")).toBe("40");
    tool.now += 40_000;
    expect((await list()).status).toBe(200);
  });

  it("take ten requests at once", async () => {
    // Bodies that never end keep their requests under way.
    const unfinished = Array.from({ length: 10 }, () => {
      const sent = request(`${tool.url}/v1/subscribers`, {
        method: "PUT",
        headers: { authorization: `Bearer ${apiToken}`, "content-type": "application/json" },
      });
      sent.on("error", () => undefined); // ended by us
      sent.write("{");
      return sent;
    });
    const usage = async () => (await fetch(`${tool.url}/_control/usage`)).json();
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
    await tool.control({ outage: true });
    const { status, headers } = await put([row(1)]);
    expect(status).toBe(503);
    expect(headers.get("content-type")).toContain("text/html");
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("a revoked token, a throttle, a broken connection, and answers that make no sense", async () => {
    await tool.control({ unauthorised: true });
    expect((await list()).status).toBe(401);
    await tool.control({ unauthorised: false, throttle: true });
    expect((await list()).status).toBe(429);
    await tool.control({ throttle: false, failNext: { hangUp: true } });
    await expect(put([row(1)])).rejects.toThrow();
    await tool.control({ failNext: { status: 200, body: "<html>" } });
    expect(await api("GET", "/vocabulary").catch(() => "unreadable")).toBe("unreadable");
    await tool.control({ failNext: { status: 200, body: "{}", fillerBytes: 2_000_000 } });
    const long = await fetch(`${tool.url}/v1/subscribers`, {
      headers: { authorization: `Bearer ${apiToken}` },
    });
    expect((await long.text()).length).toBeGreaterThan(2_000_000);
    expect((await list()).body.subscribers).toEqual([]);
  });
});
