import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreeToAll } from "../integration/support/consents.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople } from "../integration/support/people.ts";
import { signIn, type SignedIn } from "../integration/support/sign-in.ts";
import { authorizationRequest, portalClient } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor } from "../support/visitor.ts";
import { watchAudit } from "./support/audit.ts";
import { newBrowser, signInAtPortal } from "./support/portal.ts";

let signedIn: SignedIn;

beforeAll(async () => {
  signedIn = await signIn(await createCitizen());
});

afterAll(deleteCreatedPeople);

/** Addresses that are another site's to a browser, or a script. */
const ELSEWHERE = [
  "https://evil.example",
  "https:evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "/%2f/evil.example",
  "%2f%2fevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/settings/..//evil.example",
  "/@evil.example",
  "@evil.example",
  ".evil.example",
  "javascript:alert(1)",
  "/%0d%0aLocation:%20https://evil.example",
  "data:text/html,x",
];

/** Where a browser would go by a `Location` header. */
const origin = (location: string | null) => new URL(location ?? "/", endpoints.portal).origin;

describe("ID-6: open redirects of the portal (CWE-601)", () => {
  it.each(ELSEWHERE)(
    "a sign-in that was asked to lead to %j ends at the portal",
    async (wished) => {
      const visitor = await signInAtPortalOnce();
      const query = new URLSearchParams({ return: wished });
      const answer = await fetch(`${endpoints.portal}/auth/login?${query.toString()}`, {
        redirect: "manual",
        headers: { cookie: visitor.cookiesFor(endpoints.portal) },
      });
      expect(answer.status).toBe(302);
      expect(origin(answer.headers.get("location"))).toBe(endpoints.portal);
      expect(answer.headers.get("location")).not.toMatch(/^[/\\]{2}/);
    },
  );

  it.each(ELSEWHERE)("nor does a choice of language lead to %j", async (wished) => {
    const answer = await fetch(`${endpoints.portal}/language`, {
      method: "POST",
      redirect: "manual",
      headers: { origin: endpoints.portal },
      body: new URLSearchParams({ language: "en", return: wished }),
    });
    expect(answer.status).toBe(303);
    expect(origin(answer.headers.get("location"))).toBe(endpoints.portal);
    expect(answer.headers.get("location")).not.toMatch(/^[/\\]{2}/);
  });

  it.each([
    "//evil.example/settings",
    "/\\evil.example",
    "/%5c%5cevil.example",
    "//evil.example/%2f..",
  ])("a path that is %s is a page that is not there, and no redirection", async (path) => {
    const answer = await fetch(`${endpoints.portal}${path}`, { redirect: "manual" });
    expect(origin(answer.headers.get("location"))).toBe(endpoints.portal);
    expect(answer.status).toBe(404);
  });

  it.each(ELSEWHERE.slice(0, 4))("nor does a whole sign-in end at %j", async (wished) => {
    const visitor = newBrowser();
    const query = new URLSearchParams({ return: wished });
    const start = await visitor.open(`${endpoints.portal}/auth/login?${query.toString()}`);
    const person = await createCitizen();
    const codePage = await giveAddressAndPassword(visitor, start, person);
    const next = await visitor.submit(codePage, { code: await nextCode(person.email) });
    const end = await agreeToAll(visitor, next);
    expect(end.leftFor).toBeUndefined();
    expect(new URL(end.url).origin).toBe(endpoints.portal);
  });

  it("a sign-in that another site begins is one at the city's provider (OpenID Connect Core 1.0 §4)", async () => {
    const query = new URLSearchParams({
      iss: "https://evil.example",
      target_link_uri: "https://evil.example/stolen",
      redirect_uri: "https://evil.example/stolen",
    });
    const answer = await fetch(`${endpoints.portal}/auth/login?${query.toString()}`, {
      redirect: "manual",
    });
    const asked = new URL(answer.headers.get("location") ?? "");
    expect(asked.href).not.toContain("evil.example");
    expect(asked.href.startsWith(`${endpoints.realm}/`)).toBe(true);
    expect(asked.searchParams.get("redirect_uri")).toBe(portalClient.redirectUri);
  });

  let held: Visitor | undefined;
  /** One sign-in for all of them. */
  async function signInAtPortalOnce(): Promise<Visitor> {
    held ??= await signInAtPortal(await createCitizen(), newBrowser());
    return held;
  }
});

describe("ID-6: open redirects of the realm (CWE-601, RFC 9700 §4.11)", () => {
  const { redirectUri } = portalClient;
  const { host } = new URL(redirectUri);

  it.each([
    ["another host", "https://evil.example/auth/callback"],
    ["a longer path", `${redirectUri}/more`],
    ["a path that climbs", `${redirectUri}/../../evil`],
    ["an encoded path that climbs", `${redirectUri}/%2e%2e/evil`],
    ["a query", `${redirectUri}?next=https://evil.example`],
    ["a fragment", `${redirectUri}#x`],
    ["a name before the host", redirectUri.replace("http://", "http://evil.example@")],
    ["the host as a name before another", `http://${host}@evil.example/auth/callback`],
    ["a host that ends otherwise", redirectUri.replace(host, `${host}.evil.example`)],
    ["another port of this machine", redirectUri.replace(host, "localhost:1")],
    ["this machine by its number", redirectUri.replace("localhost", "127.0.0.1")],
    ["this machine by its other number", redirectUri.replace("localhost", "[::1]")],
    ["backslashes", redirectUri.replace("http://", "http:\\\\")],
    ["no scheme", redirectUri.replace("http:", "")],
    ["a wildcard", "*"],
    ["a wildcard of hosts", "https://*"],
    ["a script", "javascript:alert(1)"],
    ["a line break", `${redirectUri}\r\nLocation: https://evil.example`],
  ])("a sign-in leads only to the registered address: not to %s", async (_, redirect_uri) => {
    const audit = await watchAudit();
    const page = await signedIn.visitor.open(authorizationRequest({ redirect_uri }).url);
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBe(400);
    expect(page.html).not.toContain("evil.example");
    await audit.sees({ event: "LOGIN", error: "invalid_redirect_uri" });
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    `${endpoints.portal}@evil.example/`,
    `${endpoints.portal}.evil.example/`,
    `${endpoints.portal}/auth/signed-out/../../evil`,
    `${endpoints.portal}/anything`,
    "http://localhost:1/",
    "javascript:alert(1)",
  ])("signing out leads only to registered addresses: not to %s", async (wished) => {
    const audit = await watchAudit();
    const query = new URLSearchParams({
      id_token_hint: signedIn.idToken,
      post_logout_redirect_uri: wished,
    });
    const page = await signedIn.visitor.open(
      realmUrl(`protocol/openid-connect/logout?${query.toString()}`),
    );
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBe(400);
    await audit.sees({ event: "LOGOUT", error: "invalid_redirect_uri" });
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "../evil",
    "line/../../evil",
    "nobody",
    "%2f%2fevil.example",
  ])("a hint of a provider (%s) leads to none that the realm has not", async (kc_idp_hint) => {
    const visitor = new Visitor(endpoints.keycloak, endpoints.line);
    const page = await visitor.open(authorizationRequest({ kc_idp_hint }).url);
    expect(page.leftFor).toBeUndefined();
    expect(new URL(page.url).origin).toBe(endpoints.keycloak);
    expect(page.html).toContain('name="username"');
  });

  it("a page of the realm leads where its address says to nobody but the relying party", async () => {
    for (const path of [
      "login-actions/authenticate?client_id=portal&tab_id=x&client_data=eyJydSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlIn0",
      "login-actions/restart?client_id=portal&tab_id=x&client_data=eyJydSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlIn0",
      "broker/line/endpoint?error=access_denied&state=x.x.x.eyJydSI6Imh0dHBzOi8vZXZpbC5leGFtcGxlIn0",
      "login-actions/reset-credentials?client_id=portal&redirect_uri=https://evil.example",
      "login-actions/registration?client_id=portal&redirect_uri=https://evil.example",
    ]) {
      const page = await new Visitor(endpoints.keycloak, endpoints.portal).open(realmUrl(path));
      expect(page.leftFor, path).toBeUndefined();
      expect(page.html, path).not.toContain("evil.example");
    }
  });
});
