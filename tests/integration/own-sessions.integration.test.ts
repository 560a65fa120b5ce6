import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { call } from "../support/citizen-api.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { signIn, type SignedIn } from "./support/sign-in.ts";

afterAll(deleteCreatedPeople);

const sessionsSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      current: z.boolean(),
      device: z.string().nullable(),
      trusted: z.boolean(),
      started_at: z.iso.datetime(),
      last_used_at: z.iso.datetime(),
      clients: z.array(z.string()),
    }),
  ),
});

async function sessionsOf({ accessToken }: SignedIn) {
  const { status, body } = await call("citizen/sessions", accessToken);
  expect(status).toBe(200);
  return sessionsSchema.parse(body).sessions;
}

describe("ID-6: the citizen's own sessions", () => {
  let person: Person;
  let here: SignedIn;
  let there: SignedIn;
  let stranger: SignedIn;

  beforeAll(async () => {
    person = await createCitizen();
    here = await signIn(person);
    there = await signIn(person);
    stranger = await signIn(await createCitizen());
  }, 90_000);

  it("are listed with this one marked, and nobody else's", async () => {
    const sessions = await sessionsOf(here);
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]?.clients).not.toEqual([]);
    expect(await sessionsOf(stranger)).toHaveLength(1);
  });

  it("cannot be ended by somebody else", async () => {
    const [mine] = await sessionsOf(here);
    const path = `citizen/sessions/${mine?.id}`;
    expect((await call(path, stranger.accessToken, { method: "DELETE" })).status).toBe(404);
    expect((await call(path, undefined, { method: "DELETE" })).status).toBe(401);
    expect(await sessionsOf(here)).toHaveLength(2);
  });

  it("end one by one, and all but this one", async () => {
    const other = (await sessionsOf(here)).find(({ current }) => !current);
    const gone = await call(`citizen/sessions/${other?.id}`, here.accessToken, {
      method: "DELETE",
    });
    expect(gone.status).toBe(204);
    expect((await call("citizen/sessions", there.accessToken)).status).toBe(401);

    there = await signIn(person);
    const kept = await call("citizen/sessions?keep=current", here.accessToken, {
      method: "DELETE",
    });
    expect(kept.status).toBe(204);
    expect(await sessionsOf(here)).toHaveLength(1);
    const odd = await call("citizen/sessions?keep=all", here.accessToken, { method: "DELETE" });
    expect(odd.status).toBe(400);
  }, 60_000);

  it("end everywhere", async () => {
    const answer = await call("citizen/sessions", here.accessToken, { method: "DELETE" });
    expect(answer.status).toBe(204);
    expect((await call("citizen/sessions", here.accessToken)).status).toBe(401);
    expect(await sessionsOf(stranger)).toHaveLength(1);
  });
});

describe("ID-6: the citizen's own factors", () => {
  it("tell that there is a password, and nothing that would help to use it", async () => {
    const { accessToken } = await signIn(await createCitizen());
    const { status, body } = await call("citizen/factors", accessToken);
    expect(status).toBe(200);
    expect(body).toEqual({
      locked: false,
      password: { id: expect.any(String), label: null, created_at: expect.any(String) },
      passkeys: [],
      authenticator_apps: [],
      recovery_codes: null,
      card: { offered: false, linked: false, verified: [] },
    });
  }, 60_000);
});
