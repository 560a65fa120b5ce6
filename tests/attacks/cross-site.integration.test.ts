import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { agreeToAll } from "../integration/support/consents.ts";
import {
  changeAddress,
  CHANGE_ADDRESS,
  undoLinkIn,
} from "../integration/support/change-address.ts";
import { nextCode, nextMailTo, nextNotice } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { newStaff } from "../integration/support/staff.ts";
import { passBothSteps, signIn } from "../integration/support/sign-in.ts";
import { adminOk } from "../support/admin.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { readConsents, readProfile } from "../support/citizen-api.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { logOf } from "../support/logs.ts";
import { alarmLinkIn } from "../support/mailbox.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { totp } from "../support/totp.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { formToken, isAtHome, signInAtPortal } from "./support/portal.ts";

afterAll(deleteCreatedPeople);

/** What another site's page makes a browser send along, apart from the cookies. */
type Provenance = Record<string, string>;

const OWN: Provenance = { origin: endpoints.portal };
const FOREIGN: [string, Provenance][] = [
  ["Origin of another site", { origin: "https://evil.example" }],
  ["Origin null, as from a sandboxed frame", { origin: "null" }],
  ["no Origin, cross-site", { "sec-fetch-site": "cross-site" }],
  ["no Origin, same-site but another host", { "sec-fetch-site": "same-site" }],
];

/** Every form of the portal that changes something, with fields that would be taken. */
const FORMS: [string, Record<string, string>][] = [
  ["/settings/basic", { family_name: "改変" }],
  ["/settings/district", { residence_area: "" }],
  ["/settings/interests", { interests: "" }],
  ["/settings/delivery", { "channel-news": "email" }],
  ["/settings/consents", { purpose: "news", version: "1", given: "false" }],
  ["/settings/security", { end: "all" }],
  ["/welcome", { family_name: "改変" }],
  ["/auth/action", { action: "withdraw" }],
  ["/auth/action", { action: "unlink-line" }],
  ["/auth/action", { action: "link-line" }],
  ["/auth/action", { action: "change-address" }],
  ["/auth/action", { action: "change-password" }],
  ["/auth/action", { action: "add-passkey" }],
  ["/auth/action", { action: "remove-factor", factor: "x" }],
  ["/language", { language: "en", return: "/settings" }],
  ["/auth/logout", {}],
];

describe("ID-6: cross-site requests to the portal (CWE-352)", () => {
  let citizen: Person;
  let victim: Visitor;
  let token: string;
  let foreignToken: string;

  beforeAll(async () => {
    citizen = await createCitizen();
    victim = await signInAtPortal(citizen);
    token = await formToken(victim);
    foreignToken = await formToken(await signInAtPortal(await createCitizen()));
  });

  /** Sends a form with the victim's cookies. */
  const send = async (path: string, fields: Record<string, string>, provenance: Provenance) =>
    await fetch(`${endpoints.portal}${path}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: victim.cookiesFor(endpoints.portal), ...provenance },
      body: new URLSearchParams(fields),
    });

  /** All that those forms could have changed. */
  const state = async () => {
    const { accessToken } = await signIn(citizen);
    const { attributes, email, consents } = await readProfile(accessToken);
    return { attributes, email, consents, decisions: await readConsents(accessToken) };
  };

  it.each(FORMS)("%s with %j is refused from anywhere else, and logged", async (path, fields) => {
    const logged = logOf("portal").length;
    const answers = await Promise.all([
      ...FOREIGN.map(([, provenance]) => send(path, { ...fields, csrf: token }, provenance)),
      send(`${path}.data`, { ...fields, csrf: token }, { origin: "https://evil.example" }),
      send(path, fields, OWN),
      send(path, { ...fields, csrf: "" }, OWN),
      send(path, { ...fields, csrf: foreignToken }, OWN),
      // A browser too old to tell where a request comes from.
      send(path, fields, {}),
    ]);
    for (const { status, headers } of answers) {
      expect(status).toBe(403);
      expect(headers.get("location")).toBeNull();
      expect(headers.getSetCookie()).toEqual([]);
    }
    await vi.waitFor(() => {
      const lines = logOf("portal").slice(logged).split("\n");
      const refused = lines.filter(
        (line) => line.includes(`"${path}"`) && /"status":403/.test(line),
      );
      expect(refused.length).toBeGreaterThanOrEqual(answers.length - 1);
    });
  });

  it("after all that nothing is changed, nobody signed out, and the own form is taken", async () => {
    const before = await state();
    for (const [path, fields] of FORMS) {
      for (const [, provenance] of FOREIGN)
        await send(path, { ...fields, csrf: token }, provenance);
      await send(path, { ...fields, csrf: foreignToken }, OWN);
    }
    expect(await state()).toEqual(before);
    expect(await isAtHome(victim)).toBe(true);
    for (const [path, fields] of FORMS) {
      if (path === "/auth/logout" || "end" in fields) continue;
      const taken = await send(path, { ...fields, csrf: token }, OWN);
      expect([200, 302, 303], path).toContain(taken.status);
    }
    expect((await send("/auth/logout", { csrf: token }, OWN)).status).toBe(303);
    expect(await isAtHome(victim)).toBe(false);
  });
});

describe("ID-6: cross-site requests to the realm's pages (CWE-352)", () => {
  let citizen: Person;

  beforeAll(async () => {
    citizen = await createCitizen();
  });

  const formOf = ({ html, url }: Page) => {
    const action = /<form\b[^>]*\saction="([^"]*)"/.exec(html)?.[1] ?? "";
    return new URL(action.replaceAll("&amp;", "&"), url).href;
  };

  /** What another site's page has the victim's browser send. */
  const send = async (victim: Visitor, url: string, fields: Record<string, string>) =>
    await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: victim.cookiesFor(url), origin: "https://evil.example" },
      body: new URLSearchParams(fields),
    });

  it("a form of a sign-in is nothing without the browser that it was sent to", async () => {
    const page = await new Visitor(endpoints.keycloak).open(authorizationRequest().url);
    const audit = await watchAudit();
    const answer = await send(new Visitor(endpoints.keycloak), formOf(page), {
      username: citizen.email,
    });
    expect(answer.headers.get("location") ?? "").not.toContain("code=");
    expect(answer.headers.getSetCookie().join()).not.toContain("KEYCLOAK_IDENTITY=ey");
    await audit.sees({ event: "LOGIN", error: "cookie_not_found" });
  });

  it("a sign-in of the attacker's own is not gone on with in the victim's browser (login CSRF)", async () => {
    const attacker = new Visitor(endpoints.keycloak);
    const page = await attacker.open(authorizationRequest().url);
    const codePage = await giveAddressAndPassword(attacker, page, citizen);
    const victim = new Visitor(endpoints.keycloak);
    await victim.open(authorizationRequest().url);
    const audit = await watchAudit();
    const answer = await send(victim, formOf(codePage), { code: await nextCode(citizen.email) });
    expect(answer.headers.get("location") ?? "").not.toContain("code=");
    expect(answer.headers.getSetCookie().join()).not.toContain("KEYCLOAK_IDENTITY=ey");
    await audit.sees({ event: "LOGIN", error: "expired_code" });
  });

  it("an open form of a required action is not sent by who does not know its code", async () => {
    const { visitor, page } = await passBothSteps(citizen, CHANGE_ADDRESS);
    const open = await agreeToAll(visitor, page);
    const blind = new URL(formOf(open));
    blind.searchParams.delete("session_code");
    const to = `evil-${crypto.randomUUID()}@example.jp`;
    const guessed = new URL(blind);
    guessed.searchParams.set("session_code", "x".repeat(43));
    const withoutTab = new URL(blind);
    withoutTab.searchParams.delete("tab_id");
    for (const url of [blind, guessed, withoutTab]) {
      const answer = await send(visitor, url.href, { email: to });
      expect(await answer.text(), url.search).not.toContain('name="code"');
    }
    expect(await adminOk("GET", `users/${citizen.id}`)).toMatchObject({ email: citizen.email });
  });

  it("signing out is asked for, and not done by a request from elsewhere", async () => {
    const { visitor, accessToken } = await signIn(citizen);
    const logout = realmUrl("protocol/openid-connect/logout");
    expect((await visitor.open(logout)).status).toBe(200);
    await send(visitor, logout, {});
    await send(visitor, realmUrl("protocol/openid-connect/logout/logout-confirm"), {});
    expect((await readProfile(accessToken)).email).toBe(citizen.email);
  });

  it('the page of "this wasn\'t me" acts by its own token alone, whoever is signed in', async () => {
    const { visitor, accessToken } = await signIn(citizen);
    const link = alarmLinkIn(await nextNotice(citizen.email));
    const forged = link.replace(/[\w-]{43}/, "x".repeat(43));
    const audit = await watchAudit();
    expect((await send(visitor, forged, {})).status).toBe(404);
    await audit.sees({
      event: "CUSTOM_REQUIRED_ACTION",
      act: "security_alarm_raised",
      error: "invalid_code",
    });
    expect((await readProfile(accessToken)).email).toBe(citizen.email);
  });

  it("the undoing of a changed address acts by its own token alone, whoever is signed in", async () => {
    const person = await createCitizen();
    const to = `moved-${crypto.randomUUID()}@example.jp`;
    const { visitor } = await changeAddress(person, to);
    undoLinkIn(await nextMailTo(person.email));
    const audit = await watchAudit();
    await send(visitor, realmUrl("address-change/undo"), {});
    await send(visitor, realmUrl("address-change/undo"), { token: "x".repeat(43) });
    await audit.sees({
      event: "UPDATE_EMAIL",
      act: "address_change_undone",
      error: "invalid_code",
    });
    expect(await adminOk("GET", `users/${person.id}`)).toMatchObject({ email: to });
  });
});

describe("ID-6: cross-site requests to the interfaces (CWE-352)", () => {
  it.each([
    ["GET", "citizen/profile"],
    ["PATCH", "citizen/profile"],
    ["POST", "citizen/consents"],
    ["DELETE", "citizen/sessions"],
    ["GET", "citizen/sign-ins"],
  ])("%s %s takes no cookie in place of a token", async (method, path) => {
    const { visitor } = await signIn(await createCitizen());
    const answer = await fetch(realmUrl(path), {
      method,
      headers: {
        cookie: visitor.cookiesFor(endpoints.keycloak),
        origin: endpoints.portal,
        "content-type": "application/json",
      },
      ...(method === "GET" ? {} : { body: "{}" }),
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("the help desk's interface takes no cookie of staff, on either host", async () => {
    const staff = await newStaff("help-desk");
    const visitor = new Visitor(endpoints.keycloak, endpoints.adminHost);
    const start = authorizationRequest(
      {},
      {
        realm: endpoints.realm,
        clientId: "security-admin-console",
        redirectUri: `${endpoints.adminHost}/admin/city/console/`,
      },
    );
    const page = await giveAddressAndPassword(visitor, await visitor.open(start.url), staff);
    await visitor.submit(page, { otp: totp(staff.appKey!) });
    expect(visitor.cookiesFor(endpoints.keycloak)).toContain("KEYCLOAK_IDENTITY=");
    const { id } = await createCitizen();
    for (const [method, path] of [
      ["POST", "counter-recovery"],
      ["DELETE", `attempt-limits/${id}`],
      ["DELETE", `account-locks/${id}`],
      ["GET", "users"],
    ] as const) {
      const answer = await fetch(`${endpoints.adminHost}/admin/realms/city/${path}`, {
        method,
        headers: {
          cookie: visitor.cookiesFor(endpoints.keycloak),
          "content-type": "application/json",
        },
        ...(method === "POST" ? { body: JSON.stringify({ userId: id, reason: "misused" }) } : {}),
      });
      expect(answer.status, path).toBe(401);
    }
    const onCitizensHost = await fetch(`${endpoints.keycloak}/admin/realms/city/users`, {
      headers: { cookie: visitor.cookiesFor(endpoints.keycloak) },
    });
    expect(onCitizensHost.status).toBe(404);
  });
});
