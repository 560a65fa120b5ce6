import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isSignedIn } from "../integration/support/app-codes.ts";
import { agreeToAll } from "../integration/support/consents.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { claims } from "../integration/support/sign-in.ts";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import {
  isAtHome,
  newBrowser,
  portalSession,
  signInAtPortal,
  withFormTo,
} from "./support/portal.ts";

let citizen: Person;

beforeAll(async () => {
  citizen = await createCitizen();
});

afterAll(deleteCreatedPeople);

/** Signs in in a browser that may hold something already; gives the claims of the ID token. */
async function signInIn(visitor: Visitor, person: Person) {
  const { url, verifier } = authorizationRequest();
  const codePage = await giveAddressAndPassword(visitor, await visitor.open(url), person);
  const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
  const { leftFor } = await agreeToAll(visitor, next);
  return claims((await redeem(leftFor!, verifier)).idToken);
}

/** What a browser without a question gets: a code, or that nobody is signed in. */
async function silently(visitor: Visitor) {
  const { leftFor } = await visitor.open(authorizationRequest({ prompt: "none" }).url);
  return new URL(leftFor ?? "about:blank").searchParams;
}

const cookie = (visitor: Visitor, name: string) =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(visitor.cookiesFor(endpoints.keycloak))?.[1];

describe("ID-6: session fixation at the realm (CWE-384)", () => {
  it("who has planted the cookies of an own sign-in has no session when another signs in with them", async () => {
    const [attacker, victim] = [new Visitor(endpoints.keycloak), new Visitor(endpoints.keycloak)];
    const waiting = await attacker.open(authorizationRequest().url);
    victim.takeCookies(endpoints.keycloak, attacker.cookiesFor(endpoints.keycloak));
    await signInIn(victim, citizen);
    expect((await silently(victim)).has("code"), "the victim is signed in").toBe(true);

    expect((await silently(attacker)).get("error")).toBe("login_required");
    const going = await attacker.submit(waiting, { username: citizen.email }).catch(() => waiting);
    expect(isSignedIn(going)).toBe(false);
  });

  it("made-up cookies are not taken over", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const known = "0123456789abcdefghijklmn";
    visitor.takeCookies(endpoints.keycloak, `AUTH_SESSION_ID=${known}; KC_AUTH_SESSION_HASH=x`);
    const { sid } = await signInIn(visitor, citizen);
    expect(sid).not.toBe(known);
    expect(cookie(visitor, "AUTH_SESSION_ID")).not.toBe(known);
  });

  it("a later sign-in in the same browser, after signing out, is another session", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const one = await signInIn(visitor, citizen);
    const before = cookie(visitor, "KEYCLOAK_IDENTITY");
    const confirm = await visitor.open(`${endpoints.realm}/protocol/openid-connect/logout`);
    await visitor.submit(confirm, {});
    expect((await silently(visitor)).get("error")).toBe("login_required");
    const two = await signInIn(visitor, citizen);
    expect(two.sid).not.toBe(one.sid);
    expect(cookie(visitor, "KEYCLOAK_IDENTITY")).not.toBe(before);
  });

  it("a sign-in asked for again gives the session to nobody else (prompt=login)", async () => {
    const other = await createCitizen();
    const visitor = new Visitor(endpoints.keycloak);
    const { sub } = await signInIn(visitor, citizen);
    const { url, verifier } = authorizationRequest({ prompt: "login" });
    const asked = await visitor.open(url);
    expect(asked.html).toContain('name="password"');
    const audit = await watchAudit();
    const refused = await visitor.submit(asked, {
      username: other.email,
      password: other.password,
    });
    expect(refused.html).not.toContain('name="code"');
    await audit.sees({ event: "LOGIN", error: "invalid_user_credentials", subject: citizen.id });
    const codePage = await visitor.submit(refused, { password: citizen.password });
    const end = await visitor.submit(codePage, { code: await nextCode(citizen.email) });
    expect(claims((await redeem(end.leftFor!, verifier)).idToken).sub).toBe(sub);
  });
});

describe("ID-6: session fixation at the portal (CWE-384)", () => {
  it("the session of before the sign-in, planted or made up, is nobody's after it", async () => {
    const attacker = newBrowser();
    await attacker.open(`${endpoints.portal}/auth/login`);
    const planted = portalSession(attacker);
    const victim = newBrowser();
    victim.takeCookies(endpoints.portal, `__Host-machi-session=${planted}`);
    await signInAtPortal(citizen, victim);
    expect(portalSession(victim)).toMatch(/^[\w-]{43}$/);
    expect(portalSession(victim)).not.toBe(planted);
    expect(await isAtHome(victim)).toBe(true);
    expect(await isAtHome(attacker)).toBe(false);

    const madeUp = newBrowser();
    madeUp.takeCookies(endpoints.portal, `__Host-machi-session=${"x".repeat(43)}`);
    await madeUp.open(`${endpoints.portal}/auth/login`);
    expect(portalSession(madeUp)).not.toBe("x".repeat(43));
  });

  it("the session of before signing out is nobody's after it", async () => {
    const visitor = await signInAtPortal(citizen);
    const before = portalSession(visitor);
    const page = await visitor.open(`${endpoints.portal}/settings/account`);
    await visitor.submit(withFormTo("/auth/logout", page), {});
    expect(portalSession(visitor)).not.toBe(before);
    const thief = newBrowser();
    thief.takeCookies(endpoints.portal, `__Host-machi-session=${before}`);
    expect(await isAtHome(thief)).toBe(false);
  });
});
