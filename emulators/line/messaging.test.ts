import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lineUserId } from "./channel.ts";
import {
  LineBench,
  channelId,
  channelSecret,
  messagingChannelId,
  messagingChannelSecret,
} from "./test-support.ts";

const hana = lineUserId("city", "hana");
const stranger = lineUserId("city", "baba");

let line: LineBench;
let token: string;

beforeEach(async () => {
  line = new LineBench();
  await line.start();
  token = await tokenOf(messagingChannelId, messagingChannelSecret);
});
afterEach(() => line.stop());

async function tokenOf(id: string, secret: string): Promise<string> {
  const answer = await fetch(`${line.url}/oauth2/v3/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: id,
      client_secret: secret,
    }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

const push = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${line.url}/v2/bot/message/push`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: JSON.stringify(body),
  });
const text = (to: string, ...texts: string[]) => ({
  to,
  messages: texts.map((each) => ({ type: "text", text: each })),
});
const chatOf = async (person: string) => (await fetch(`${line.url}/phones/${person}`)).text();

describe("ID-6: messages of the official account", () => {
  it("stand in the chat of a friend, with their links", async () => {
    const answer = await push(text(hana, "お知らせ http://localhost:8400/a"));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ sentMessages: [{ id: expect.any(String) }] });
    expect(await chatOf("hana")).toContain('<a href="http://localhost:8400/a">');
  });

  it("do not reach who is no friend, or has blocked the account, and nobody is told", async () => {
    expect((await push(text(stranger, "お知らせ"))).status).toBe(200);
    expect(await chatOf("baba")).not.toContain("お知らせ");
    const block = (blocked: string) =>
      fetch(`${line.url}/personas/hana/friend`, {
        method: "POST",
        body: new URLSearchParams({ blocked }),
      });
    await block("yes");
    expect((await push(text(hana, "ブロック中"))).status).toBe(200);
    expect(await chatOf("hana")).not.toContain("ブロック中");
    await block("no");
    await push(text(hana, "解除のあと"));
    expect(await chatOf("hana")).toContain("解除のあと");
  });

  it("need a token of the Messaging API channel", async () => {
    token = await tokenOf(channelId, channelSecret);
    expect((await push(text(hana, "x"))).status).toBe(401);
    token = "nonsense";
    expect((await push(text(hana, "x"))).status).toBe(401);
  });

  it("are shown once for one retry key", async () => {
    const key = { "x-line-retry-key": randomUUID() };
    await line.control({ push: "answer-lost" });
    expect((await push(text(hana, "一度だけ"), key)).status).toBe(500);
    await line.control({ push: "works" });
    expect((await push(text(hana, "一度だけ"), key)).status).toBe(409);
    expect((await chatOf("hana")).split("一度だけ")).toHaveLength(2);
    expect((await push(text(hana, "x"), { "x-line-retry-key": "1" })).status).toBe(400);
  });

  it("are refused beyond LINE's limits", async () => {
    expect((await push(text(hana))).status).toBe(400);
    expect((await push(text(hana, ..."123456"))).status).toBe(400);
    expect((await push(text(hana, "あ".repeat(5_001)))).status).toBe(400);
    expect((await push(text("hana", "x"))).status).toBe(400);
    await line.control({ push: "over-limit" });
    expect((await push(text(hana, "x"))).status).toBe(429);
  });
});
