import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { endpoints } from "../support/endpoints.ts";
import { inside } from "../support/inside.ts";

const { database } = inside;

const connections: pg.Client[] = [];
let admin: pg.Client;
let gateway: pg.Client;
let connectors: pg.Client;

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  connections.push(client);
  return client;
}

beforeAll(async () => {
  admin = await connect(database.adminUrl);
  gateway = await connect(database.gatewayUrl);
  connectors = await connect(database.connectorsUrl);
});

afterAll(async () => {
  await Promise.all(connections.map((client) => client.end()));
});

describe("OP-6: the gateway's database role", () => {
  it.each(["ledger", "pause"])("reads connectors.%s", async (table) => {
    const { rows } = await gateway.query(`select count(*)::integer as n from connectors.${table}`);
    expect(rows[0]).toEqual({ n: expect.any(Number) });
  });

  it("reads what the worker makes later", async () => {
    await connectors.query("create table connectors.made_later (n integer)");
    try {
      expect((await gateway.query("select from connectors.made_later")).rowCount).toBe(0);
    } finally {
      await connectors.query("drop table connectors.made_later");
    }
  });

  it.each([
    "update connectors.ledger set receipt = ''",
    "delete from connectors.ledger",
    "create table connectors.mine (n integer)",
    "select from keycloak.user_entity",
    "select from keycloak.machi_dirty",
    "select from keycloak.machi_consent",
    "select from portal.session",
  ])("may not %s", async (statement) => {
    await expect(gateway.query(statement)).rejects.toThrow("permission denied");
  });
});

describe("ID-11: the people of the demonstration", () => {
  it("have agreed to every purpose once, and are on their way to the tools", async () => {
    const { rows } = await admin.query(
      `select citizen.email, count(*)::integer as decisions, count(distinct purpose)::integer as purposes,
         bool_and(given) as given
       from keycloak.machi_consent join keycloak.user_entity as citizen on citizen.id = user_id
       where citizen.email = any ($1) and origin = 'demo'
       group by citizen.email order by citizen.email`,
      [endpoints.demo.citizens.map(({ email }) => email)],
    );
    expect(rows).toEqual(
      endpoints.demo.citizens.map(({ email }) => ({
        email,
        decisions: 5,
        purposes: 5,
        given: true,
      })),
    );
  });
});
