import { describe, expect, it } from "vitest";
import { apiToken, pack, ToolOfEachTest } from "../shared/test-support.ts";
import { startKintone } from "./index.ts";

const interests = pack.interests.flatMap(({ items }) => items.map(({ name }) => name.ja));
/** 2026-11-22 23:59:59 UTC: one second before kintone's day turns at 09:00 in Japan. */
const BEFORE_THE_TURN = Date.parse("2026-11-22T23:59:59Z");

const tool = new ToolOfEachTest(startKintone, BEFORE_THE_TURN);

const api = (method: string, path: string, body?: unknown, headers = {}) =>
  tool.ask(method, `/k/v1${path}`, body, { "x-cybozu-api-token": apiToken, ...headers });
const upsert = (records: [key: string, record: Record<string, unknown>][]) =>
  api("PUT", "/records.json", {
    app: 1,
    upsert: true,
    records: records.map(([value, record]) => ({
      updateKey: { field: "machi_id", value },
      record: Object.fromEntries(Object.entries(record).map(([code, v]) => [code, { value: v }])),
    })),
  });
const query = (text: string, more = "") =>
  api("GET", `/records.json?app=1&query=${encodeURIComponent(text)}${more}`);
const usage = async () => (await tool.ask("GET", "/_control/usage")).body;

describe("CO-1: kintone's upsert", () => {
  it("adds what is new, updates what is there, and counts revisions", async () => {
    expect((await upsert([["a", { name: "酒田" }]])).body).toEqual({
      records: [{ id: "1", revision: "1", operation: "INSERT" }],
    });
    const again = await upsert([
      ["a", { name: "鶴岡" }],
      ["b", { interests: [interests[0]] }],
    ]);
    expect(again.body).toEqual({
      records: [
        { id: "1", revision: "2", operation: "UPDATE" },
        { id: "2", revision: "1", operation: "INSERT" },
      ],
    });
    const { body } = await query("order by $id asc", "&totalCount=true");
    expect(body.totalCount).toBe("2");
    expect(body.records[0]).toMatchObject({
      $id: { type: "__ID__", value: "1" },
      $revision: { type: "__REVISION__", value: "2" },
      machi_id: { type: "SINGLE_LINE_TEXT", value: "a" },
      name: { value: "鶴岡" },
      birthdate: { type: "DATE", value: null },
      interests: { type: "CHECK_BOX", value: [] },
      line: { type: "RADIO_BUTTON", value: "未連携" },
    });
  });

  it("is all or nothing: one bad record and none is written, each named by its path", async () => {
    const refused = await upsert([
      ["a", { name: "酒田" }],
      ["b", { interests: [interests[0], "登山"], birthdate: "2026-02-30", gender: "x" }],
      ["c".repeat(65), {}],
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body.code).toBe("CB_VA01");
    const valid = await upsert([
      ["a", { name: "酒田" }],
      ["b", { interests: [interests[0], "登山"], birthdate: "2026-02-30", gender: "x" }],
    ]);
    expect(valid.body).toMatchObject({
      code: "CB_VA01",
      message: "入力内容が正しくありません。",
      errors: {
        "records[1].interests.values[1].value": { messages: ['"登山"は選択肢にありません。'] },
        "records[1].birthdate.value": { messages: [expect.any(String)] },
        "records[1].gender.value": { messages: ['"x"は選択肢にありません。'] },
      },
    });
    expect((await query("")).body.records).toEqual([]);
  });

  it("drops fields the app does not have without a word, as kintone does", async () => {
    expect((await upsert([["a", { nmae: "酒田" }]])).status).toBe(200);
    expect((await query("")).body.records[0].name.value).toBe("");
  });

  it("takes 100 records at a time and no more", async () => {
    const many = Array.from({ length: 101 }, (_, n): [string, object] => [`key${n}`, {}]);
    const refused = await upsert(many as never);
    expect(refused.body.errors).toEqual({
      records: { messages: ["一度に100件までのレコードを更新できます。"] },
    });
    expect((await upsert(many.slice(1) as never)).status).toBe(200);
  });

  it("wants a key field that prohibits duplicates, and an address for every record", async () => {
    const put = (record: unknown) =>
      api("PUT", "/records.json", { app: 1, upsert: true, records: [record] });
    const named = await put({ updateKey: { field: "name", value: "酒田" } });
    expect(Object.keys(named.body.errors)).toEqual(["records[0].updateKey.field"]);
    expect((await put({ record: {} })).body.code).toBe("CB_VA01");
    const both = { id: 1, updateKey: { field: "machi_id", value: "a" } };
    expect((await put(both)).body.code).toBe("CB_VA01");
  });
});

describe("CO-1: kintone's other record operations", () => {
  it("adds, updates, reads and deletes; a missing record is a 404 and changes nothing", async () => {
    const added = await api("POST", "/record.json", {
      app: 1,
      record: { machi_id: { value: "a" } },
    });
    expect(added.body).toEqual({ id: "1", revision: "1" });
    const more = await api("POST", "/records.json", {
      app: "1",
      records: [{ machi_id: { value: "b" } }],
    });
    expect(more.body).toEqual({ ids: ["2"], revisions: ["1"] });
    const changed = await api("PUT", "/record.json", {
      app: 1,
      id: 2,
      record: { name: { value: "酒田" } },
    });
    expect(changed.body).toEqual({ revision: "2" });
    expect((await api("GET", "/record.json?app=1&id=2")).body.record.name.value).toBe("酒田");
    const missing = await api("DELETE", "/records.json?app=1&ids%5B0%5D=1&ids%5B1%5D=9");
    expect(missing).toMatchObject({ status: 404, body: { code: "GAIA_RE01" } });
    expect((await api("DELETE", "/records.json?app=1&ids%5B0%5D=1")).body).toEqual({});
    expect((await query("")).body.records).toHaveLength(1);
  });

  it("refuses a key that another record has, a required field left out, and an old revision", async () => {
    await upsert([
      ["a", {}],
      ["b", {}],
    ]);
    const taken = await api("PUT", "/record.json", {
      app: 1,
      id: 2,
      record: { machi_id: { value: "a" } },
    });
    expect(taken.body.errors["record.machi_id.value"].messages).toEqual([
      "値がほかのレコードと重複しています。",
    ]);
    const empty = await api("POST", "/record.json", { app: 1, record: {} });
    expect(empty.body.errors["record.machi_id.value"].messages).toEqual(["必須です。"]);
    const old = await api("PUT", "/record.json", { app: 1, id: 2, revision: 9, record: {} });
    expect(old).toMatchObject({ status: 409, body: { code: "GAIA_CO02" } });
  });

  it("pages by record number, finds by value, and takes a long GET as a POST", async () => {
    await upsert(Array.from({ length: 30 }, (_, n) => [`key${n}`, { name: `市民${n % 3}` }]));
    const page = await query("$id > 10 order by $id asc limit 5", "&fields%5B0%5D=%24id");
    expect(page.body.records.map((record: { $id: { value: string } }) => record.$id.value)).toEqual(
      ["11", "12", "13", "14", "15"],
    );
    expect(Object.keys(page.body.records[0])).toEqual(["$id"]);
    const found = await api(
      "POST",
      "/records.json",
      { app: 1, query: 'machi_id in ("key1", "key2", "none")' },
      { "x-http-method-override": "GET" },
    );
    expect(found.body.records).toHaveLength(2);
    expect((await query('name = "市民1" and $id <= 15')).body.records).toHaveLength(5);
  });

  it.each([
    ["name =", "CB_VA01"],
    ["nonsense = 1", "GAIA_IQ11"],
    ['name = "酒田', "CB_VA01"],
    ['name > "酒田"', "GAIA_IQ03"],
    ['gender = "女性"', "GAIA_IQ03"],
    ["limit 501", "GAIA_QU01"],
    ["offset 10001", "GAIA_QU02"],
    ['name = "x") or (1=1', "CB_VA01"],
  ])("OP-7: refuses the query %s", async (text, code) => {
    expect(await query(text)).toMatchObject({ status: 400, body: { code } });
  });

  it("describes its fields with labels and choices in Japanese", async () => {
    const { body } = await api("GET", "/app/form/fields.json?app=1");
    expect(body.properties.interests).toMatchObject({ type: "CHECK_BOX", label: "興味・関心" });
    expect(body.properties.machi_id).toMatchObject({ unique: true, required: true });
    expect(body.properties.更新日時.type).toBe("UPDATED_TIME");
  });
});

describe("OP-7: kintone's refusals change nothing", () => {
  it.each([
    ["no token", { "x-cybozu-api-token": "" }, 401, "CB_AU01"],
    ["a wrong token", { "x-cybozu-api-token": "x" }, 400, "GAIA_IA02"],
  ])("%s", async (_, headers, status, code) => {
    const answer = await api("POST", "/record.json", { app: 1, record: {} }, headers);
    expect(answer).toMatchObject({ status, body: { code, id: expect.any(String) } });
  });

  it.each([
    ["broken JSON", "PUT", "/records.json", "{", "CB_IJ01"],
    ["a form", "PUT", "/records.json", "[]", "CB_VA01"],
    ["another app", "PUT", "/records.json", { app: 2, records: [] }, "GAIA_AP01"],
    ["no app", "PUT", "/records.json", { records: [] }, "CB_VA01"],
    ["records that are none", "PUT", "/records.json", { app: 1, records: "x" }, "CB_VA01"],
    ["a value without value", "POST", "/record.json", { app: 1, record: { name: "x" } }, "CB_VA01"],
    ["an unknown operation", "PUT", "/nothing.json", {}, "CB_IL02"],
    ["nothing to delete", "DELETE", "/records.json", { app: 1, ids: [] }, "CB_VA01"],
  ])("%s", async (_, method, path, body, code) => {
    const answer = await api(method, path, body);
    expect(answer.body).toMatchObject({ code });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await query("")).body.records).toEqual([]);
  });

  it("a token that may only read", async () => {
    await tool.control({ readOnly: true });
    expect(await upsert([["a", {}]])).toMatchObject({ status: 403, body: { code: "GAIA_NO01" } });
    expect((await query("")).body.records).toEqual([]);
  });
});

describe("CO-1: kintone's limits", () => {
  it("the 101st request at the same time is one too many", async () => {
    await tool.control({ latencyMs: 1000 });
    const answers = await Promise.all(Array.from({ length: 101 }, () => query("limit 1")));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]!.body.code).toBe("GAIA_TO04");
    expect(refused[0]!.headers.get("x-concurrencylimit-limit")).toBe("100");
  });

  it("counts requests by kintone's day, which turns at 09:00 in Japan", async () => {
    await query("");
    await query("");
    expect(await usage()).toMatchObject({
      day: "2026-11-22T09:00+09:00",
      requests: 2,
      over: false,
    });
    tool.now += 1000;
    expect(await usage()).toMatchObject({ day: "2026-11-23T09:00+09:00", requests: 0 });
  });

  it("an outage is a web page with status 503, and records and counts survive a restart", async () => {
    await upsert([["a", { name: "酒田" }]]);
    await tool.control({ outage: true });
    const down = await query("");
    expect(down.status).toBe(503);
    expect(down.headers.get("content-type")).toContain("text/html");
    await tool.restart();
    expect((await query("")).body.records).toHaveLength(1);
    expect(await usage()).toMatchObject({ requests: 2 });
  });

  it("can lose an answer after the write took effect, or break off before it", async () => {
    await tool.control({ failNext: { hangUp: true, afterEffect: true } });
    await expect(upsert([["a", {}]])).rejects.toThrow();
    await tool.control({ failNext: { hangUp: true } });
    await expect(upsert([["b", {}]])).rejects.toThrow();
    expect((await query("")).body.records).toHaveLength(1);
  });
});

describe("CO-1: the page for people", () => {
  it("shows records, changes and requests in Japanese, escaped, and never the token", async () => {
    await upsert([["a", { name: "<script>alert(1)</script>", interests: [interests[0]] }]]);
    await upsert([
      ["a", { name: "酒田" }],
      ["b", { name: "<b>鶴岡</b>" }],
    ]);
    const { headers, body: text } = await tool.ask("GET", "/");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("&lt;b&gt;鶴岡&lt;/b&gt;");
    expect(text).not.toMatch(/<b>鶴岡|<script>alert/);
    expect(text).not.toContain(apiToken);
    expect(text).toMatch(/レコード1を更新\s*<span class="note"\s*>氏名/);
    expect(text.indexOf("鶴岡")).toBeLessThan(text.indexOf("酒田"));
    expect(text).toContain(interests[0]);
  });
});
