import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../testing/citizen-session.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { SignInExpiredError } from "../errors.ts";
import type { RelyingParty } from "../oidc/relying-party.ts";
import { createSessionCipher } from "../session/cipher.ts";
import { createDatabase, type Database } from "../session/database.ts";
import { createSessionStore } from "../session/store.ts";
import { createTokenAccess } from "./access.ts";

const cipher = createSessionCipher([randomBytes(32)]);
let test: TestDatabase;
let databases: Database[];

beforeAll(async () => {
  test = await createTestDatabase();
  // Two processes of the portal: connections of their own.
  databases = [0, 1].map(() => createDatabase(test.url, () => undefined));
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await test.drop();
});

/** A provider that rotates refresh tokens and takes each one once. */
function rotatingProvider() {
  let current = "refresh-token-1";
  let renewals = 0;
  const refresh: RelyingParty["refresh"] = async (citizen) => {
    if (citizen.refreshToken !== current) throw new SignInExpiredError();
    renewals += 1;
    current = `refresh-token-${renewals + 1}`;
    return {
      ...citizen,
      refreshToken: current,
      accessToken: `access-token-${renewals + 1}`,
      accessTokenExpiresAt: Date.now() + 60_000,
    };
  };
  return { relyingParty: { refresh } as RelyingParty, renewals: () => renewals };
}

const processes = (relyingParty: RelyingParty) =>
  databases.map((database) => {
    const store = createSessionStore(database, cipher);
    return { store, access: createTokenAccess(store, relyingParty) };
  });

describe("ID-1: renewing the access token", () => {
  it("happens once, however many requests of however many processes need it", async () => {
    const provider = rotatingProvider();
    const [one, other] = processes(provider.relyingParty);
    const { id } = await one!.store.create(signedIn({ accessTokenExpiresAt: Date.now() }));
    const requests = [one!, one!, other!, other!, one!, other!].map(async ({ store, access }) => {
      const session = (await store.load(id))!;
      return access.withToken(session, "citizen-api", async (token) => ({ outcome: "ok", token }));
    });
    const results = await Promise.all(requests);
    expect(new Set(results.map(({ token }) => token))).toEqual(new Set(["access-token-2"]));
    expect(provider.renewals()).toBe(1);
  });

  it("happens when a token is refused before its time, and the work is done again", async () => {
    const provider = rotatingProvider();
    const { store, access } = processes(provider.relyingParty)[0]!;
    const session = await store.create(signedIn());
    const result = await access.withToken(session, "citizen-api", async (token) =>
      token === "access-token-1" ? { outcome: "unauthorized" } : { outcome: "ok", token },
    );
    expect(result).toEqual({ outcome: "ok", token: "access-token-2" });
    expect((await store.load(session.id))?.payload.citizen?.refreshToken).toBe("refresh-token-2");
  });

  it("ends the session when the provider has ended the sign-in", async () => {
    const { store, access } = processes(rotatingProvider().relyingParty)[0]!;
    const session = await store.create(
      signedIn({ accessTokenExpiresAt: 0, refreshToken: "revoked" }),
    );
    const work = access.withToken(session, "citizen-api", async () => ({ outcome: "ok" }));
    await expect(work).rejects.toBeInstanceOf(SignInExpiredError);
    expect(await store.load(session.id)).toBeUndefined();
  });

  it("does not go round in circles when a new token is refused as well", async () => {
    const provider = rotatingProvider();
    const { store, access } = processes(provider.relyingParty)[0]!;
    const session = await store.create(signedIn());
    const work = access.withToken(session, "citizen-api", async () => ({
      outcome: "unauthorized",
    }));
    await expect(work).rejects.toMatchObject({ source: "citizen-api" });
    expect(provider.renewals()).toBe(1);
    expect(await store.load(session.id)).toBeDefined();
  });
});
