import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RestClient } from "./client.ts";
import { RestErrors } from "./errors.ts";

const id = (n: number) => n.toString(16).padStart(32, "0");
const context = { signal: new AbortController().signal, takeRequest: async () => {} };
const accepted = (n: number) => ({
  external_id: id(n),
  status: "accepted",
  receipt: `R-${n}`,
  operation: "created",
});

let server: Server;
let answer: RequestListener;
let client: RestClient;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  client = new RestClient(
    { baseUrl: `http://localhost:${port}`, apiToken: "s3cret" },
    new RestErrors("The tool", "MACHI_TOOL_API_TOKEN"),
    500,
  );
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const answering = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
  answer = (request, response) => {
    request.resume();
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
};
const upsert = () => client.upsert([{ external_id: id(1) }, { external_id: id(2) }], context);

describe("CO-5: an answer of the assumed contract that is not whole is no answer", () => {
  it.each([
    ["leaves a row out", [accepted(1)]],
    ["turns the order round", [accepted(2), accepted(1)]],
    ["speaks of another row", [accepted(1), accepted(3)]],
    ["speaks of more rows", [accepted(1), accepted(2), accepted(3)]],
    ["has no receipt", [accepted(1), { ...accepted(2), receipt: "" }]],
    [
      "refuses in words of its own",
      [accepted(1), { ...accepted(2), status: "rejected", code: "名前" }],
    ],
  ])("when it %s", async (_, results) => {
    answering({ results });
    await expect(upsert()).rejects.toMatchObject({ kind: "transient", code: "malformed-answer" });
  });

  it("when it removes other ids than it was asked to", async () => {
    answering({ results: [{ external_id: id(2), status: "removed" }] });
    await expect(client.remove([id(1)], context)).rejects.toMatchObject({
      code: "malformed-answer",
    });
  });

  it("when it does not come in time", async () => {
    answer = (request) => request.resume();
    await expect(upsert()).rejects.toMatchObject({ kind: "transient", code: "too-late" });
  });

  it("when it trickles in without end", async () => {
    answer = (request, response) => {
      request.resume();
      response.writeHead(200);
      const timer = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(timer));
    };
    await expect(upsert()).rejects.toMatchObject({ kind: "transient", code: "too-late" });
  });
});

describe("CO-5: what a refusal of the whole request asks for", () => {
  it.each([
    [429, "30", "quota", 30],
    [503, "120", "transient", 120],
    [503, "999999999", "transient", 15 * 60],
  ])("%i with Retry-After %s is %s, and waits", async (status, after, kind, seconds) => {
    answering({}, status, { "retry-after": after });
    const error = await upsert().catch((thrown: unknown) => thrown as { retryAt: Date });
    expect(error).toMatchObject({ kind, code: `HTTP_${status}` });
    const wait = ((error as { retryAt: Date }).retryAt.getTime() - Date.now()) / 1000;
    expect(wait).toBeGreaterThan(seconds - 5);
    expect(wait).toBeLessThanOrEqual(seconds);
  });

  it.each([400, 401, 409, 413, 415, 500])("%i blames no citizen", async (status) => {
    answering({ error: "x" }, status, { "retry-after": "soon" });
    await expect(upsert()).rejects.toMatchObject({ kind: "transient", retryAt: undefined });
  });

  it("OP-6: a redirect is not followed with the token in hand", async () => {
    answering({}, 302, { location: "/elsewhere" });
    await expect(upsert()).rejects.toMatchObject({ kind: "transient", code: "no-answer" });
  });

  it("every write has an idempotency key of its own, and the token", async () => {
    const seen: (string | string[] | undefined)[] = [];
    answer = (request, response) => {
      request.resume();
      expect(request.headers.authorization).toBe("Bearer s3cret");
      seen.push(request.headers["idempotency-key"]);
      response.writeHead(200).end(JSON.stringify({ results: [accepted(1), accepted(2)] }));
    };
    await upsert();
    await upsert();
    expect(new Set(seen).size).toBe(2);
    expect(seen[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
