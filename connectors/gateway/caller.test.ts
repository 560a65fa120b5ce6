import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FakeIssuer } from "../testing/issuer.ts";
import { Callers, RealmError } from "./caller.ts";
import { Refusal } from "./refusal.ts";

let issuer: FakeIssuer;
let callers: Callers;

beforeEach(async () => {
  issuer = new FakeIssuer();
  await issuer.start();
  callers = new Callers(issuer.options);
});
afterEach(() => issuer.stop());

const INVALID = { status: 401, code: "invalid_token" };

describe("ID-11: whom a citizen's access token speaks for", () => {
  it("is the user id, whatever name the relying party knows the citizen by", async () => {
    expect(await callers.identify(issuer.signIn("user-1"))).toBe("user-1");
    expect(await callers.identify(issuer.signIn("user-2", { acr: "mynumber" }))).toBe("user-2");
  });

  it.each(["basic", "1", ""])("nobody with one step (acr %j): sign in again", async (acr) => {
    await expect(callers.identify(issuer.signIn("user-1", { acr }))).rejects.toMatchObject({
      status: 403,
      code: "insufficient_user_authentication",
      challenge: 'Bearer error="insufficient_user_authentication", acr_values="two-step mynumber"',
    });
  });

  it("nobody with a token for another interface, which Keycloak is not even asked about", async () => {
    const token = issuer.signIn("user-1", { audience: "citizen-api" });
    await expect(callers.identify(token)).rejects.toMatchObject(INVALID);
    await expect(callers.identify("no.token.")).rejects.toMatchObject(INVALID);
    await expect(callers.identify("x")).rejects.toMatchObject(INVALID);
    expect(issuer.exchanges).toBe(0);
  });

  it("nobody after the sign-out, or with a token that Keycloak never gave", async () => {
    const token = issuer.signIn("user-1");
    issuer.signOut(token);
    await expect(callers.identify(token)).rejects.toMatchObject(INVALID);
  });
});

describe("OP-4: what is Keycloak's and not the citizen's", () => {
  it.each([
    ["wrong credentials", { status: 401, body: { error: "invalid_client" } }],
    ["no right to exchange", { status: 400, body: { error: "unsupported_grant_type" } }],
    ["a failure", { status: 500, body: {} }],
    ["an answer that is none", { status: 200, body: {} }],
    ["a token that is none", { status: 200, body: { access_token: "x" } }],
  ])("%s is told to operators and refuses nobody", async (_, answer) => {
    const token = issuer.signIn("user-1");
    issuer.answer = answer;
    const error = await callers.identify(token).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RealmError);
    expect(error).not.toBeInstanceOf(Refusal);
    expect(String(error)).not.toContain(token);
  });

  it("so is that it cannot be reached", async () => {
    const token = issuer.signIn("user-1");
    await issuer.stop();
    await expect(callers.identify(token)).rejects.toThrow("Keycloak cannot be reached.");
  });
});
