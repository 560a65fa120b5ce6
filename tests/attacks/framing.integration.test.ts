import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextNotice } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { beginReset } from "../integration/support/reset.ts";
import { signIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { alarmLinkIn } from "../support/mailbox.ts";
import type { Visitor } from "../support/visitor.ts";
import { signInAtPortal } from "./support/portal.ts";

let citizen: Person;
/** Signed in at the portal, and so at the realm. */
let atHome: Visitor;
let alarm: string;
let reset: { visitor: Visitor; url: string };

beforeAll(async () => {
  citizen = await createCitizen();
  await signIn(citizen);
  atHome = await signInAtPortal(citizen);
  alarm = alarmLinkIn(await nextNotice(citizen.email));
  const { visitor, page } = await beginReset();
  reset = { visitor, url: page.url };
});

afterAll(deleteCreatedPeople);

const asWhom = (visitor: Visitor, url: string) => ({ url, cookie: visitor.cookiesFor(url) });

describe("ID-6: clickjacking (CWE-1021)", () => {
  it.each<[string, () => { url: string; cookie?: string }]>([
    ["the sign-in page", () => authorizationRequest()],
    ["the registration", () => authorizationRequest({ prompt: "create" })],
    ["the reset of a password", () => asWhom(reset.visitor, reset.url)],
    [
      "a sign-in asked for again",
      () => asWhom(atHome, authorizationRequest({ prompt: "login" }).url),
    ],
    [
      "the page of a required action",
      () => asWhom(atHome, authorizationRequest({ kc_action: "machi-change-address" }).url),
    ],
    ["signing out at the realm", () => asWhom(atHome, realmUrl("protocol/openid-connect/logout"))],
    ['"this wasn\'t me"', () => ({ url: alarm })],
    ["a link that works no more", () => ({ url: alarm.replace(/[\w-]{43}/, "x".repeat(43)) })],
    ["the undoing of a changed address", () => ({ url: realmUrl("address-change/undo?token=x") })],
    ["an error of the realm", () => authorizationRequest({ client_id: "nobody" })],
    ["a page that the realm has not", () => ({ url: realmUrl("nothing-here") })],
    ["LINE's answer without a request", () => ({ url: realmUrl("broker/line/endpoint?error=x") })],
    ["the help desk", () => ({ url: `${endpoints.adminHost}/realms/city/help-desk` })],
    ["the administrators' console", () => ({ url: `${endpoints.adminHost}/admin/city/console/` })],
    ["the portal", () => ({ url: endpoints.portal })],
    ["the portal's settings", () => asWhom(atHome, `${endpoints.portal}/settings`)],
    ["the portal's withdrawal", () => asWhom(atHome, `${endpoints.portal}/settings/withdrawal`)],
    [
      "the portal's answer to an unknown sign-in",
      () => ({ url: `${endpoints.portal}/auth/callback?state=x` }),
    ],
    ["a page that the portal has not", () => ({ url: `${endpoints.portal}/nothing-here` })],
  ])("%s is shown in no frame", async (_, request) => {
    const { url, cookie = "" } = request();
    const { headers } = await fetch(url, { headers: { accept: "text/html", cookie } });
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-frame-options")).toBe("DENY");
  });

  it("what the portal refuses is shown in no frame either", async () => {
    const { status, headers } = await fetch(`${endpoints.portal}/auth/logout`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
    });
    expect(status).toBe(403);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-frame-options")).toBe("DENY");
  });
});
