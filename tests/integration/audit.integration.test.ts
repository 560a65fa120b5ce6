import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { admin, adminOk } from "../support/admin.ts";
import { linesAbout, whileUnrecordable } from "../support/audit.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { call, decide, patchProfile, readConsents, readProfile } from "../support/citizen-api.ts";
import { endpoints } from "../support/endpoints.ts";
import { sql } from "../support/database.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, makeStaff, type Person } from "./support/people.ts";
import { passBothSteps, signIn, signOut } from "./support/sign-in.ts";

const LONG = 120_000;

let hanako: Person;

beforeAll(async () => {
  hanako = await createCitizen();
});

afterAll(deleteCreatedPeople);

/** Types a wrong password. */
async function failToSignIn(person: Pick<Person, "email">) {
  const visitor = new Visitor(endpoints.keycloak);
  const page = await visitor.open(authorizationRequest().url);
  return await giveAddressAndPassword(visitor, page, { ...person, password: "wrong" });
}

const sessionsOf = async ({ id }: Person) =>
  z.array(z.unknown()).parse(await adminOk("GET", `users/${id}/sessions`));

describe("OP-5: what is recorded", () => {
  it("OP-5: of a sign-in who, from where, by which means, for whom, and one id for the request", async () => {
    const person = await createCitizen();
    const { accessToken } = await signIn(person);
    const login = (await linesAbout(person.id)).find(({ event }) => event === "LOGIN");
    expect(login).toMatchObject({
      actor_kind: "citizen",
      actor_id: person.id,
      outcome: "success",
      error: null,
      client: "portal",
      network: "127.0.0.0/24",
      source: expect.stringMatching(/^[\w-]{43}$/),
      methods: expect.stringMatching(/^(?=.*\bpwd\b)(?=.*\bemail\b)/),
      session: expect.stringMatching(/^[\w-]{43}$/),
      correlation: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(accessToken).not.toBe("");
  });

  it("OP-5: of a wrong password that a visitor typed it, about whom, at which factor", async () => {
    const person = await createCitizen();
    await failToSignIn(person);
    expect((await linesAbout(person.id)).at(-1)).toMatchObject({
      actor_kind: "visitor",
      actor_id: null,
      event: "LOGIN",
      outcome: "failure",
      error: "invalid_user_credentials",
    });
  });

  it("OP-5: of staff and of machines as such", async () => {
    const person = await createCitizen();
    expect((await linesAbout(person.id))[0]).toMatchObject({
      actor_kind: "machine",
      actor_id: "machi-id-admin",
      event: "ADMIN_CREATE",
      details: { resource: "USER", resource_path: `users/${person.id}` },
    });
    await makeStaff(person);
    await signIn(person).catch(() => undefined);
    const own = (await linesAbout(person.id)).filter((line) => line.actor_id === person.id);
    for (const { actor_kind: kind } of own) expect(kind).toBe("staff");
  });

  it("OP-4: nothing in it tells an address, a name or what was typed", async () => {
    const person = await createCitizen({ lastName: ["市田"], firstName: ["花子"] });
    const { accessToken } = await signIn(person);
    const { version } = await readProfile(accessToken);
    await patchProfile(accessToken, version, { birthdate: ["1990-02-03"] });
    await failToSignIn(person);
    const lines = await linesAbout(person.id);
    expect(lines.find(({ event }) => event === "UPDATE_PROFILE")?.details).toMatchObject({
      fields: "birthdate",
    });
    const all = JSON.stringify(lines);
    for (const secret of [person.email, person.password, "市田", "花子", "1990-02-03"]) {
      expect(all).not.toContain(secret);
    }
  });

  it("OP-5: a request that ends with an error page shows there the id under which it is recorded", async () => {
    const { url } = authorizationRequest({ redirect_uri: "https://attacker.example/" });
    const answer = await fetch(url, { redirect: "manual" });
    const id = /"traceId":\s*"([0-9a-f]{32})"/.exec(await answer.text())?.[1];
    const rows = await sql(
      "keycloak",
      "SELECT event, error FROM keycloak.machi_audit WHERE correlation = $1",
      [id],
    );
    expect(rows).toEqual([{ event: "LOGIN", error: "invalid_redirect_uri" }]);
  });
});

describe("OP-5: if the record cannot be written, the act does not happen", () => {
  it("OP-5: no sign-in", { timeout: LONG }, async () => {
    const person = await createCitizen();
    await signOut(await signIn(person));
    const visitor = new Visitor(endpoints.keycloak);
    const { url } = authorizationRequest();
    const codePage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
    const code = await nextCode(person.email);
    const after = await whileUnrecordable(person.id, async () =>
      visitor.submit(codePage, { code }),
    );
    expect(after.status).toBeGreaterThanOrEqual(500);
    expect(after.leftFor).toBeUndefined();
    expect(await sessionsOf(person)).toEqual([]);
  });

  it("OP-5: no change of a profile", async () => {
    const { accessToken } = await signIn(hanako);
    const before = await readProfile(accessToken);
    const answer = await whileUnrecordable(hanako.id, () =>
      refused(() => patchProfile(accessToken, before.version, { birthdate: ["1990-02-03"] })),
    );
    expect(answer).toBeGreaterThanOrEqual(500);
    expect(await readProfile(accessToken)).toEqual(before);
  });

  it("ID-11: no consent, and none taken back", async () => {
    const { accessToken } = await signIn(hanako);
    const { consents } = await readConsents(accessToken);
    const optional = consents.find(({ purpose }) => !["terms", "privacy"].includes(purpose))!;
    const decision = { purpose: optional.purpose, version: optional.version, given: false };
    const answer = await whileUnrecordable(hanako.id, () =>
      refused(() => decide(accessToken, [decision])),
    );
    expect(answer).toBeGreaterThanOrEqual(500);
    expect((await readConsents(accessToken)).consents).toEqual(consents);
  });

  it("ID-10: no change of a factor or of an account by staff", async () => {
    const person = await createCitizen();
    await whileUnrecordable(person.id, async () => {
      const body = { type: "password", value: `Other-${person.password}` };
      expect((await admin("PUT", `users/${person.id}/reset-password`, body)).ok).toBe(false);
      expect((await admin("PUT", `users/${person.id}`, { enabled: false })).ok).toBe(false);
      expect((await admin("DELETE", `users/${person.id}`)).ok).toBe(false);
    });
    const { page } = await passBothSteps(person);
    expect(page.status).toBeLessThan(400);
  });

  it("OP-5: not even a refusal: who guesses unrecorded gets no answer", async () => {
    const person = await createCitizen();
    const answer = await whileUnrecordable(person.id, () => failToSignIn(person));
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });

  it("OP-5: and all is well again when it can be written", async () => {
    const again = await signIn(hanako);
    expect(await readProfile(again.accessToken)).toMatchObject({ password_set: true });
    await signOut(again);
  });
});

const signInsSchema = z.strictObject({
  sign_ins: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      outcome: z.enum(["success", "failure"]),
      methods: z.array(z.string()),
      device: z.string().nullable(),
      network: z.string().nullable(),
      relying_party: z.string().nullable(),
    }),
  ),
});

describe("ID-6: citizens see their own sign-ins", () => {
  it("ID-6: the newest first, refused tries too, and nobody else's", async () => {
    const person = await createCitizen();
    await failToSignIn(person);
    const { accessToken } = await signIn(person);
    const { status, headers, body } = await call("citizen/sign-ins", accessToken);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("no-store");
    const { sign_ins: signIns } = signInsSchema.parse(body);
    expect(signIns).toMatchObject([
      { outcome: "success", methods: expect.arrayContaining(["pwd", "email"]) },
      { outcome: "failure" },
    ]);
    expect(signIns[0]).toMatchObject({ network: "127.0.0.0/24" });
  });

  it("ID-6: not without a token", async () => {
    expect((await call("citizen/sign-ins", undefined)).status).toBe(401);
  });
});

/** HTTP status of a call whose body need not be ours. */
async function refused(work: () => Promise<{ status: number }>): Promise<number> {
  try {
    return (await work()).status;
  } catch {
    // An error page of Keycloak's is no JSON.
    return 500;
  }
}
