import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { adminOk, clientCredentialsToken } from "../support/admin.ts";
import { call, decide, readConsents, readProfile } from "../support/citizen-api.ts";
import type { Decision } from "../support/citizen-api.ts";
import { sql, versionOf } from "../support/database.ts";
import { endpoints } from "../support/endpoints.ts";
import { inside } from "../support/inside.ts";
import { openOneStepClient, oneStepToken } from "./support/one-step.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { realmPurposes } from "./support/purposes.ts";
import type { Purpose } from "./support/purposes.ts";
import { signIn } from "./support/sign-in.ts";

let purposes: Purpose[];
let required: Purpose;
let optional: Purpose;
let hanako: Person;
let token: string;
let closeOneStepClient: () => Promise<void>;

beforeAll(async () => {
  closeOneStepClient = await openOneStepClient(["basic", "assurance", "citizen-api"]);
  purposes = await realmPurposes();
  required = purposes.find((purpose) => purpose.required)!;
  optional = purposes.find((purpose) => !purpose.required)!;
  hanako = await createCitizen();
  token = (await signIn(hanako)).accessToken;
});

afterAll(async () => {
  await closeOneStepClient();
  await deleteCreatedPeople();
});

const give = ({ code, version }: Purpose): Decision => ({ purpose: code, version, given: true });
const takeBack = (purpose: Purpose): Decision => ({ ...give(purpose), given: false });

describe("ID-11: citizens read what they agreed to", () => {
  it("ID-11: each purpose with the version agreed to and the time, and nothing is cached", async () => {
    const { headers } = await call("citizen/consents", token);
    expect(headers.get("cache-control")).toBe("no-store");
    const { consents, history } = await readConsents(token);
    expect(consents).toEqual(
      purposes
        .map((purpose) => ({ ...give(purpose), decided_at: expect.any(String) as string }))
        .sort((a, b) => (a.purpose < b.purpose ? -1 : 1)),
    );
    expect(history).toHaveLength(purposes.length);
    const age = Date.now() - Date.parse(consents[0]!.decided_at);
    expect(Math.abs(age)).toBeLessThan(5 * 60_000);
  });

  it("PO-5: the profile names the given ones with their version, and whether a password is set", async () => {
    const all = Object.fromEntries(purposes.map(({ code, version }) => [code, version]));
    expect(await readProfile(token)).toMatchObject({ consents: all, password_set: true });
  });

  it("CO-1: connectors read the given ones with the citizen", async () => {
    await decide(token, [takeBack(optional)]);
    const { connectorsSecret } = inside.clients;
    const service = await clientCredentialsToken(endpoints.realm, "connectors", connectorsSecret);
    const { body } = await call("citizens/read", service.access_token, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ids: [hanako.id] }),
    });
    const { consents } = await readProfile(token);
    expect(consents).not.toHaveProperty(optional.code);
    expect(body).toMatchObject({ citizens: [{ id: hanako.id, consents }] });
    await decide(token, [give(optional)]);
  });
});

describe("ID-11: citizens give and take back consents", () => {
  it("ID-11: the latest decision counts, the ones before stay as history, the version goes up", async () => {
    const before = await readConsents(token);
    const version = await versionOf(hanako.id);
    const { status, body } = await decide(token, [takeBack(optional)]);
    expect(status).toBe(200);
    expect(body).toEqual(await readConsents(token));
    const after = await readConsents(token);
    expect(after.consents.find(({ purpose }) => purpose === optional.code)?.given).toBe(false);
    expect(after.history[0]).toMatchObject(takeBack(optional));
    expect(after.history.slice(1)).toEqual(before.history);
    expect(await versionOf(hanako.id)).toBe(version + 1);
    expect((await readProfile(token)).version).toBe(version + 1);
  });

  it("CO-1: what is decided already writes nothing and changes no version", async () => {
    await decide(token, [give(optional)]);
    const before = await readConsents(token);
    const version = await versionOf(hanako.id);
    const { status, body } = await decide(token, [give(optional), give(required)]);
    expect(status).toBe(200);
    expect(body).toEqual(before);
    expect((await decide(token, [])).body).toEqual(before);
    expect(await versionOf(hanako.id)).toBe(version);
  });

  it("OP-5: an event tells who decided what", async () => {
    await decide(token, [takeBack(optional)]);
    const events = z
      .array(z.looseObject({ userId: z.string(), details: z.record(z.string(), z.string()) }))
      .parse(await adminOk("GET", `events?type=UPDATE_CONSENT&user=${hanako.id}&max=1`));
    expect(events).toMatchObject([
      {
        userId: hanako.id,
        details: { context: "portal", refused: `${optional.code}@${optional.version}` },
      },
    ]);
  });

  it("of two decisions at the same time both are kept", async () => {
    await decide(token, [give(optional)]);
    const { length } = (await readConsents(token)).history;
    const answers = await Promise.all([
      decide(token, [takeBack(optional)]),
      decide(token, [takeBack(optional)]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await readConsents(token)).history).toHaveLength(length + 1);
  });
});

describe("ID-11: decisions that cannot be made are refused, and none of them is written", () => {
  it.each<[string, () => Decision, string]>([
    [
      "a purpose that nobody asks for",
      () => ({ ...give(optional), purpose: "sold" }),
      "unknown_purpose",
    ],
    [
      "another version of the text",
      () => ({ ...give(optional), version: "2020-01-01" }),
      "outdated_version",
    ],
    ["required, taken back", () => takeBack(required), "required_purpose"],
  ])("%s: 422", async (_, wrong, code) => {
    await decide(token, [give(optional)]);
    const before = await readConsents(token);
    const decision = wrong();
    const right = purposes.filter((purpose) => !purpose.required).at(-1)!;
    const { status, body } = await decide(token, [takeBack(right), decision]);
    expect(status).toBe(422);
    expect(body).toEqual({
      error: "invalid_consent",
      decisions: [{ purpose: decision.purpose, code }],
    });
    expect(await readConsents(token)).toEqual(before);
  });

  it.each([
    ["no list", "all"],
    ["a decision without its version", [{ purpose: "news", given: true }]],
    ["neither yes nor no", [{ purpose: "news", version: "2026-10-01", given: "yes" }]],
    ["for somebody else", [{ purpose: "news", version: "2026-10-01", given: true, user: "x" }]],
    ["one purpose twice", Array(2).fill({ purpose: "a", version: "2026-10-01", given: true })],
  ])("OP-7: %s: 400", async (_, decisions) => {
    const { status, body } = await decide(token, decisions);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "malformed_request" });
  });

  it("OP-7: another media type: 415; a body too long: 413; another method: 405", async () => {
    const post = { method: "POST", body: `{"decisions":[]}` };
    const send = async (init: RequestInit & { headers?: Record<string, string> }) =>
      (await call("citizen/consents", token, init)).status;
    expect(await send({ ...post, headers: { "content-type": "text/plain" } })).toBe(415);
    const headers = { "content-type": "application/json" };
    expect(await send({ ...post, body: `{"decisions":[]}${" ".repeat(20_000)}`, headers })).toBe(
      413,
    );
    expect(await send({ method: "DELETE" })).toBe(405);
  });
});

describe("ID-2: only the citizen's own token of two steps", () => {
  it.each(["GET", "POST"])("%s without a token: 401 and a challenge", async (method) => {
    const { status, headers } = await call("citizen/consents", undefined, { method });
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  it("one step only: 403", async () => {
    const { status, body } = await call("citizen/consents", await oneStepToken(hanako));
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: "insufficient_user_authentication" });
  });
});

describe("ID-11: the table of decisions is append-only", () => {
  it.each([
    "UPDATE keycloak.machi_consent SET given = true",
    "DELETE FROM keycloak.machi_consent",
    "TRUNCATE keycloak.machi_consent",
  ])("not even Keycloak may %s", async (statement) => {
    await expect(sql("keycloak", statement)).rejects.toThrow(/append-only/);
  });

  it("OP-6: the connectors' database role may not read it", async () => {
    const statement = "SELECT * FROM keycloak.machi_consent";
    await expect(sql("connectors", statement)).rejects.toThrow(/permission denied/);
  });

  it("decisions outlive the account, under an id that tells nobody's name", async () => {
    const person = await createCitizen();
    await signIn(person);
    await adminOk("DELETE", `users/${person.id}`);
    const rows = await sql(
      "keycloak",
      "SELECT purpose, given, origin, client_id FROM keycloak.machi_consent WHERE user_id = $1",
      [person.id],
    );
    expect(rows).toHaveLength(purposes.length);
    expect(rows[0]).toMatchObject({ given: true, origin: "registration", client_id: "portal" });
  });
});
