import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startJsonServer, type JsonServer } from "../../testing/json-server.ts";
import { createGateway } from "./client.ts";

let server: JsonServer;

beforeEach(async () => {
  server = await startJsonServer();
});
afterEach(() => server.close());

const deliveries = () => createGateway(server.url).deliveries("token-1");

const kanameto = {
  id: "kanameto",
  name: { ja: "KANAMETO", en: "KANAMETO" },
  purposes: ["news"],
  state: "held",
  data: ["interests"],
  sent_at: "2026-11-23T01:02:03Z",
  removed_at: null,
  receipt: "R-1",
  code: null,
  tool_away: false,
};

describe("CO-4: what was given to which tool, from the gateway", () => {
  it("is read with the citizen's own token", async () => {
    server.answer = { status: 200, body: { tools: [kanameto] } };
    expect(await deliveries()).toEqual({ outcome: "ok", tools: [kanameto] });
    expect(server.seen).toMatchObject([
      { path: "/citizen/deliveries", authorization: "Bearer token-1" },
    ]);
  });

  it.each([
    [401, { error: "invalid_token" }, "unauthorized"],
    [403, { error: "insufficient_user_authentication" }, "step-up"],
  ])("is refused by %i for what is wrong with the token", async (status, body, outcome) => {
    server.answer = { status, body };
    expect(await deliveries()).toEqual({ outcome });
  });

  it.each([
    ["503", 503, { error: "unavailable" }],
    ["a state it does not know", 200, { tools: [{ ...kanameto, state: "lost" }] }],
    ["a date that is none", 200, { tools: [{ ...kanameto, sent_at: "yesterday" }] }],
  ])("OP-7: is away on %s", async (_, status, body) => {
    server.answer = { status, body };
    await expect(deliveries()).rejects.toMatchObject({ source: "gateway" });
  });
});
