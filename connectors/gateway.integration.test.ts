import { once } from "node:events";
import { Pool } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing/database.ts";
import { freePort } from "./testing/free-port.ts";
import { FakeIssuer } from "./testing/issuer.ts";
import { processSettings, startProcess, type TestProcess } from "./testing/process.ts";

const SOON = { timeout: 15_000, interval: 100 };
const READER = "gateway_of_the_test";

let database: TestDatabase;
let readerUrl: string;
let issuer: FakeIssuer;
let gateway: TestProcess & { readonly url: string };

beforeEach(async () => {
  database = await createTestDatabase();
  issuer = new FakeIssuer();
  await issuer.start();
  for (const statement of [
    `drop role if exists ${READER}`,
    `create role ${READER} login password 'pw'`,
    `grant usage on schema connectors to ${READER}`,
    `grant select on all tables in schema connectors to ${READER}`,
  ]) {
    await database.admin.query(statement);
  }
  const url = new URL(database.url);
  url.username = READER;
  url.password = "pw";
  readerUrl = url.href;
});

afterEach(async () => {
  await gateway.kill();
  await issuer.stop();
  await database.admin.query(`drop owned by ${READER}`);
  await database.admin.query(`drop role ${READER}`);
  await database.drop();
});

/** The gateway's process, as the city runs it. */
async function startGateway(changes: Record<string, string> = {}): Promise<void> {
  const [port, managementPort] = await Promise.all([freePort(), freePort()]);
  const settings = processSettings("MACHI_GATEWAY_", {
    PORT: String(port),
    MANAGEMENT_PORT: String(managementPort),
    DATABASE_URL: readerUrl,
    REALM_URL: issuer.url,
    CLIENT_ID: "gateway",
    CONNECTORS: "kintone,kanameto,sugumail",
  });
  const started = startProcess("gateway.ts", managementPort, { ...settings, ...changes });
  gateway = { ...started, url: `http://localhost:${port}` };
}

async function startReady(): Promise<void> {
  await startGateway();
  await expect.poll(gateway.ready, SOON).toBe(200);
}

async function ask(token?: string, path = "/citizen/deliveries", method = "GET") {
  const response = await fetch(`${gateway.url}${path}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { error?: string; tools?: { id: string; state: string }[] },
  };
}

const note = (citizenId: string, receipt: string) =>
  database.admin.query(
    `insert into connectors.ledger
       (connector, citizen_id, applied_version, applied_hash, receipt, delivered_at, data_categories)
     values ('kintone', $1, 1, 'x', $2, now(), '{name,email}')`,
    [citizenId, receipt],
  );

describe("ID-11: the gateway's process", () => {
  it("tells a citizen of their own deliveries only, and is not cached", async () => {
    await note("hanako", "1:1");
    await note("taro", "2:7");
    await startReady();
    const { status, headers, body } = await ask(issuer.signIn("hanako"));
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.tools).toMatchObject([
      { id: "kintone", state: "held", data: ["name", "email"], receipt: "1:1" },
      { id: "kanameto", state: "not-held" },
      { id: "sugumail", state: "not-held" },
    ]);
    expect((await ask(issuer.signIn("nobody"))).body.tools).toMatchObject([
      { id: "kintone", state: "not-held", receipt: null },
      { id: "kanameto", state: "not-held" },
      { id: "sugumail", state: "not-held" },
    ]);
  });

  it("refuses whoever may not ask, and what there is not", async () => {
    await startReady();
    const none = await ask();
    expect(none).toMatchObject({ status: 401, body: { error: "invalid_token" } });
    expect(none.headers.get("www-authenticate")).toBe("Bearer");
    expect(await ask("forged")).toMatchObject({ status: 401, body: { error: "invalid_token" } });
    expect(await ask(issuer.signIn("hanako", { acr: "basic" }))).toMatchObject({
      status: 403,
      body: { error: "insufficient_user_authentication" },
    });
    const token = issuer.signIn("hanako");
    expect((await ask(token, "/citizen/deliveries?of=taro")).status).toBe(404);
    expect((await ask(token, "/citizen/deliveries", "DELETE")).status).toBe(404);
  });

  it("a pause shows that a tool is away, but not one that our own budget made", async () => {
    await startReady();
    await database.admin.query(
      `insert into connectors.pause (connector, failures, until, reason) values
         ('kintone', 1, now() + interval '1 minute', 'transient: HTTP_503'),
         ('kanameto', 1, now() + interval '1 minute', 'quota: budget-spent'),
         ('sugumail', 1, now() - interval '1 hour', 'transient: HTTP_503')`,
    );
    expect((await ask(issuer.signIn("hanako"))).body.tools).toMatchObject([
      { tool_away: true },
      { tool_away: false },
      { tool_away: false },
    ]);
  });

  it("says so while Keycloak or the ledger is away, and recovers by itself", async () => {
    await startReady();
    const token = issuer.signIn("hanako");
    await issuer.stop();
    expect(await ask(token)).toMatchObject({ status: 503, body: { error: "unavailable" } });
    await issuer.start();
    expect((await ask(token)).status).toBe(200);

    await database.admin.query(`alter role ${READER} nologin`);
    await database.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = $1",
      [READER],
    );
    await expect.poll(async () => (await ask(token)).status, SOON).toBe(503);
    expect(await gateway.ready()).toBe(503);
    await database.admin.query(`alter role ${READER} login`);
    await expect.poll(async () => (await ask(token)).status, SOON).toBe(200);

    gateway.child.kill("SIGTERM");
    expect(await once(gateway.child, "exit")).toEqual([0, null]);
    expect(gateway.output()).toContain("deliveries cannot be looked up");
    for (const secret of [token, "hanako", "s3cret"])
      expect(gateway.output()).not.toContain(secret);
  });

  it("OP-6: works with the right to read the ledger and no other", async () => {
    await startReady();
    const reader = new Pool({ connectionString: readerUrl, max: 1 });
    try {
      await expect(reader.query("update connectors.ledger set receipt = null")).rejects.toThrow(
        "permission denied",
      );
      await expect(reader.query("select from keycloak.machi_dirty")).rejects.toThrow(
        "permission denied",
      );
    } finally {
      await reader.end();
    }
  });

  it("OP-7: tells every mistake of its configuration in a sentence, without secrets, and ends with 2", async () => {
    await startGateway({ MACHI_GATEWAY_CONNECTORS: "kintoon", MACHI_GATEWAY_KEYS: "s3cret" });
    expect(await once(gateway.child, "exit")).toEqual([2, null]);
    expect(gateway.output().trim()).toBe(
      "MACHI_GATEWAY_KEYS must be keys of 32 bytes in base64url, separated by commas.",
    );
    await startGateway({ MACHI_GATEWAY_CONNECTORS: "kintoon" });
    expect(await once(gateway.child, "exit")).toEqual([2, null]);
    expect(gateway.output().trim()).toBe(
      "MACHI_GATEWAY_CONNECTORS names kintoon, which is no connector; there are: kintone, kanameto, sugumail.",
    );
  });
});
