import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { admin, adminCreate, adminOk, clientCredentialsToken } from "../support/admin.ts";
import { call } from "../support/citizen-api.ts";
import { versionOf } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { inside } from "../support/inside.ts";
import { changeAsStaff, createCitizen, deleteCreatedPeople, makeStaff } from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { signIn } from "./support/sign-in.ts";

const citizenSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  enabled: z.boolean(),
  email: z.string().nullable(),
  email_verified: z.boolean(),
  created_at: z.int().nullable(),
  attributes: z.record(z.string(), z.array(z.string())),
  consents: z.record(z.string(), z.string()),
});
const pageSchema = z.strictObject({
  citizens: z.array(citizenSchema),
  next: z.string().nullable(),
});
const readSchema = z.strictObject({
  citizens: z.array(citizenSchema),
  absent: z.array(z.string()),
});

const LINE_USER_ID = `U${"0123456789abcdef".repeat(2)}`;
const NOBODY = "00000000-0000-4000-8000-000000000000";

let connector: string;
let citizens: Person[];
let staff: Person;
let serviceAccount: string;

beforeAll(async () => {
  const { connectorsSecret } = inside.clients;
  connector = (await clientCredentialsToken(endpoints.realm, "connectors", connectorsSecret))
    .access_token;
  citizens = [];
  for (let index = 0; index < 5; index += 1) {
    citizens.push(await createCitizen({ lastName: ["酒田"], interests: ["garbage", "childcare"] }));
  }
  citizens.sort((a, b) => (a.id < b.id ? -1 : 1));
  await changeAsStaff(citizens[0]!, { line_user_id: [LINE_USER_ID] });
  staff = await createCitizen();
  await makeStaff(staff);
  serviceAccount = await serviceAccountId("connectors");
});

afterAll(deleteCreatedPeople);

async function serviceAccountId(clientId: string): Promise<string> {
  const ids = z.array(z.looseObject({ id: z.string() }));
  const [client] = ids.parse(await adminOk("GET", `clients?clientId=${clientId}`));
  const user = await adminOk("GET", `clients/${client!.id}/service-account-user`);
  return z.looseObject({ id: z.string() }).parse(user).id;
}

const readByIds = async (ids: unknown[]) =>
  await call("citizens/read", connector, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
  });

async function walk(limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after = ""; ;) {
    const { status, body } = await call(`citizens?limit=${limit}${after}`, connector);
    expect(status).toBe(200);
    const page = pageSchema.parse(body);
    seen.push(...page.citizens.map(({ id }) => id));
    if (page.next === null) return seen;
    expect(page.citizens).toHaveLength(limit);
    expect(page.next).toBe(seen.at(-1));
    after = `&after=${page.next}`;
  }
}

describe("CO-1: connectors read citizens in bulk", () => {
  it("CO-5: a walk by pages meets every citizen once, in the order of ids", async () => {
    const seen = await walk(2);
    expect(seen).toEqual([...new Set(seen)]);
    expect(seen).toEqual([...seen].sort());
    expect(seen).toEqual(expect.arrayContaining(citizens.map(({ id }) => id)));
    expect(await walk(1000)).toEqual(seen);
  });

  it("a citizen comes with version, state, address and the attributes of the profile", async () => {
    const [first] = citizens;
    const { body } = await readByIds([first!.id]);
    expect(readSchema.parse(body)).toEqual({
      citizens: [
        {
          id: first!.id,
          version: await versionOf(first!.id),
          enabled: true,
          email: first!.email,
          email_verified: true,
          created_at: expect.any(Number) as number,
          attributes: {
            lastName: ["酒田"],
            interests: ["childcare", "garbage"],
            line_user_id: [LINE_USER_ID],
          },
          consents: {},
        },
      ],
      absent: [],
    });
  });

  it("what the profile does not declare is not given away", async () => {
    const locale = await createCitizen();
    await adminOk("PUT", `users/${locale.id}`, {
      email: locale.email,
      attributes: { locale: ["ja"] },
    });
    const { body } = await readByIds([locale.id]);
    expect(readSchema.parse(body).citizens[0]?.attributes).toEqual({});
  });

  it("staff, services and ids of nobody are absent", async () => {
    const ids = [citizens[0]!.id, staff.id, serviceAccount, NOBODY];
    const answer = readSchema.parse((await readByIds(ids)).body);
    expect(answer.citizens.map(({ id }) => id)).toEqual([citizens[0]!.id]);
    expect(answer.absent).toEqual([staff.id, serviceAccount, NOBODY]);
    const walked = await walk(1000);
    expect(walked).not.toContain(staff.id);
    expect(walked).not.toContain(serviceAccount);
  });

  it("staff by a group's parent or by a composite role are staff", async () => {
    const [byGroup, byRole] = [await createCitizen(), await createCitizen()];
    const staffRole = await adminOk("GET", "roles/staff");
    const department = await adminCreate("groups", { name: `dept-${crypto.randomUUID()}` });
    const section = await adminCreate(`groups/${department}/children`, { name: "section" });
    const composite = `test-${crypto.randomUUID()}`;
    try {
      await adminOk("POST", `groups/${department}/role-mappings/realm`, [staffRole]);
      await adminOk("PUT", `users/${byGroup.id}/groups/${section}`);
      await adminOk("POST", "roles", { name: composite });
      await adminOk("POST", `roles/${composite}/composites`, [staffRole]);
      const role = await adminOk("GET", `roles/${composite}`);
      await adminOk("POST", `users/${byRole.id}/role-mappings/realm`, [role]);
      const answer = readSchema.parse((await readByIds([byGroup.id, byRole.id])).body);
      expect(answer).toEqual({ citizens: [], absent: [byGroup.id, byRole.id] });
    } finally {
      await admin("DELETE", `groups/${department}`);
      await admin("DELETE", `roles/${composite}`);
    }
  });

  it("no ids: nobody, and nobody absent; an id given twice comes once", async () => {
    expect((await readByIds([])).body).toEqual({ citizens: [], absent: [] });
    const { id } = citizens[0]!;
    expect(readSchema.parse((await readByIds([id, id])).body).citizens).toHaveLength(1);
  });
});

describe("OP-6: only a service with the role reads in bulk", () => {
  it.each(["citizens", "citizens?limit=1"])("GET %s without a token: 401", async (path) => {
    const { status, headers } = await call(path, undefined);
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  it("a citizen's own token: 403", async () => {
    const { accessToken } = await signIn(citizens[1]!);
    const { status, body } = await call("citizens", accessToken);
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: "insufficient_scope" });
  });

  it("a service without the role: 403", async () => {
    const clientId = `test-${crypto.randomUUID()}`;
    const secret = crypto.randomUUID();
    const id = await adminCreate("clients", {
      clientId,
      secret,
      publicClient: false,
      standardFlowEnabled: false,
      serviceAccountsEnabled: true,
      defaultClientScopes: ["basic", "citizen-api"],
    });
    try {
      const { access_token } = await clientCredentialsToken(endpoints.realm, clientId, secret);
      expect((await call("citizens", access_token)).status).toBe(403);
    } finally {
      await admin("DELETE", `clients/${id}`);
    }
  });

  it("the connectors' service account may not use the Admin API", async () => {
    const answer = await fetch(`${endpoints.adminHost}/admin/realms/city/users`, {
      headers: { authorization: `Bearer ${connector}` },
    });
    expect(answer.status).toBe(403);
  });
});

describe("OP-7: what a connector asks is checked", () => {
  it.each([
    "limit=0",
    "limit=1001",
    "limit=-1",
    "limit=ten",
    "after=%27%20OR%201%3D1",
    `after=${"a".repeat(37)}`,
  ])("GET citizens?%s: 400", async (query) => {
    const { status, body } = await call(`citizens?${query}`, connector);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "malformed_request" });
  });

  it.each([
    ["no JSON", "["],
    ["no ids", "{}"],
    ["an unknown key", '{"ids":[],"all":true}'],
    ["ids that are no list", '{"ids":"all"}'],
    ["a number", '{"ids":[1]}'],
    ["an id with a quotation mark", JSON.stringify({ ids: ["'; --"] })],
    ["501 ids", JSON.stringify({ ids: Array.from({ length: 501 }, () => NOBODY) })],
  ])("POST citizens/read with %s: 400", async (_, body) => {
    const answer = await call("citizens/read", connector, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: "malformed_request" });
  });

  it("500 ids are taken", async () => {
    const ids = Array.from({ length: 500 }, () => crypto.randomUUID());
    const answer = await readByIds(ids);
    expect(answer.status).toBe(200);
    expect(readSchema.parse(answer.body).absent).toHaveLength(500);
  });

  it("another media type: 415; a body too long: 413", async () => {
    const post = { method: "POST", body: "{}" };
    const text = { ...post, headers: { "content-type": "text/plain" } };
    expect((await call("citizens/read", connector, text)).status).toBe(415);
    const long = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"ids":["${"a".repeat(40_000)}"]}`,
    };
    expect((await call("citizens/read", connector, long)).status).toBe(413);
  });
});
