import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startJsonServer, type JsonServer } from "../../testing/json-server.ts";
import { createCitizenApi, type CitizenApi } from "./client.ts";

let server: JsonServer;
let api: CitizenApi;

beforeEach(async () => {
  server = await startJsonServer();
  api = createCitizenApi(`${server.url}/realms/city`);
});
afterEach(() => server.close());

const given = {
  purpose: "news",
  version: "2026-10-01",
  given: true,
  decided_at: "2026-11-23T01:02:03.456Z",
};
const document = { consents: [given], history: [given] };
const decisions = [{ purpose: "news", version: "2026-10-01", given: true }];

describe("ID-11: the citizen's consents at the citizen API", () => {
  it("are read with the citizen's own token", async () => {
    server.answer = {
      status: 200,
      body: { ...document, history: [{ ...given, origin: "portal" }] },
    };
    expect(await api.readConsents("token-1")).toEqual({ outcome: "ok", consents: document });
    expect(server.seen).toEqual([
      {
        method: "GET",
        path: "/realms/city/citizen/consents",
        authorization: "Bearer token-1",
        body: undefined,
      },
    ]);
  });

  it("are changed by decisions, and come back as they then stand", async () => {
    server.answer = { status: 200, body: document };
    expect(await api.decide("token-1", decisions)).toEqual({ outcome: "ok", consents: document });
    expect(server.seen).toMatchObject([{ method: "POST", body: { decisions } }]);
  });

  it("are left alone when a decision is refused, which is told by purpose", async () => {
    const refused = [{ purpose: "news", code: "outdated_version" }];
    server.answer = { status: 422, body: { error: "invalid_consent", decisions: refused } };
    expect(await api.decide("token-1", decisions)).toEqual({
      outcome: "refused",
      decisions: refused,
    });
  });

  it.each([
    [401, { error: "invalid_token" }, "unauthorized"],
    [403, { error: "insufficient_user_authentication" }, "step-up"],
  ])("say by %i what is wrong with the token", async (status, body, outcome) => {
    server.answer = { status, body };
    expect(await api.readConsents("token-1")).toEqual({ outcome });
    expect(await api.decide("token-1", decisions)).toEqual({ outcome });
  });

  it.each([
    ["an answer outside the contract", 200, { consents: "all" }],
    ["an answer that is no JSON", 200, "<html>"],
    ["an outage", 503, { error: "unavailable" }],
    ["a refusal it does not know", 422, { error: "other" }],
  ])("OP-7: count as away on %s", async (_, status, body) => {
    server.answer = { status, body };
    await expect(api.decide("token-1", decisions)).rejects.toMatchObject({ source: "citizen-api" });
  });

  it("OP-7: count as away when nothing answers", async () => {
    await server.close();
    await expect(api.readConsents("token-1")).rejects.toMatchObject({ source: "citizen-api" });
  });
});

describe("PO-5: the citizen's profile at the citizen API", () => {
  it("tells of consents and password, and of neither where the API does not know them yet", async () => {
    const profile = { version: 3, attributes: {}, password_set: true, consents: { news: "v" } };
    server.answer = { status: 200, body: profile };
    expect(await api.read("token-1")).toMatchObject({ outcome: "ok", profile });
    server.answer = { status: 200, body: { version: 3, attributes: {} } };
    expect(await api.read("token-1")).toMatchObject({
      profile: { password_set: false, consents: {} },
    });
  });
});
