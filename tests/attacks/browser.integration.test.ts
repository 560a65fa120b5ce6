import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nextCode } from "../integration/support/mailbox.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { claims, signIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor, type Page } from "../support/visitor.ts";

let citizen: Person;

beforeAll(async () => {
  citizen = await createCitizen();
});

afterAll(deleteCreatedPeople);

const newVisitor = () => new Visitor(endpoints.keycloak);
const formOf = ({ html, url }: Page) => {
  const action = /<form\b[^>]*\saction="([^"]*)"/.exec(html)?.[1] ?? "";
  return new URL(action.replaceAll("&amp;", "&"), url).href;
};

describe("ID-6: session fixation (CWE-384)", () => {
  it("the cookies of before the sign-in are nobody's session after it", async () => {
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest().url);
    const before = visitor.cookiesFor(endpoints.keycloak);
    const codePage = await giveAddressAndPassword(visitor, page, citizen);
    await visitor.submit(codePage, { code: await nextCode(citizen.email) });
    const answer = await fetch(authorizationRequest({ prompt: "none" }).url, {
      headers: { cookie: before },
      redirect: "manual",
    });
    expect(new URL(answer.headers.get("location") ?? "").searchParams.get("error")).toBe(
      "login_required",
    );
  });

  it("a second sign-in in the same browser is another session", async () => {
    const [one, two] = [await signIn(citizen), await signIn(citizen)];
    expect(claims(one.idToken).sid).not.toBe(claims(two.idToken).sid);
  });
});

describe("ID-6: cross-site requests (CWE-352)", () => {
  it("a form of a sign-in is nothing without the browser that it was sent to", async () => {
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest().url);
    const answer = await fetch(formOf(page), {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ username: citizen.email, password: citizen.password }),
    });
    expect(answer.headers.get("location") ?? "").not.toContain("code=");
    expect(answer.headers.getSetCookie().join()).not.toContain("KEYCLOAK_IDENTITY=ey");
  });

  it("a page's form sent twice does not go on twice", async () => {
    const visitor = newVisitor();
    const page = await visitor.open(authorizationRequest().url);
    const codePage = await giveAddressAndPassword(visitor, page, citizen);
    const fields = { code: await nextCode(citizen.email) };
    const first = await visitor.submit(codePage, fields);
    const again = await new Visitor(endpoints.keycloak).submit(codePage, fields);
    expect(again.leftFor).toBeUndefined();
    expect(first.status === 0 || first.status === 200).toBe(true);
  });

  it.each(["/auth/action", "/auth/logout", "/settings/consents", "/settings/basic", "/language"])(
    "the portal takes no %s from another site",
    async (path) => {
      const answer = await fetch(`${endpoints.portal}${path}`, {
        method: "POST",
        redirect: "manual",
        headers: { origin: "https://evil.example" },
        body: new URLSearchParams({ action: "withdraw", language: "en" }),
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );
});

describe("ID-6: clickjacking (CWE-1021)", () => {
  it.each([
    ["the sign-in page", () => authorizationRequest().url],
    ["the registration", () => authorizationRequest({ prompt: "create" }).url],
    ["the portal", () => endpoints.portal],
    ["the portal's settings", () => `${endpoints.portal}/settings`],
  ])("%s is shown in no frame of another site", async (_, address) => {
    const { headers } = await fetch(address());
    expect(headers.get("content-security-policy")).toMatch(/frame-ancestors '(none|self)'/);
    expect(headers.get("x-frame-options")).toMatch(/^(DENY|SAMEORIGIN)$/);
  });
});

describe("ID-6: open redirects (CWE-601)", () => {
  it.each(["https://evil.example", "//evil.example", "/\\evil.example"])(
    "no page of the portal leads to %s",
    async (target) => {
      for (const path of ["/auth/login", "/auth/register", "/auth/signed-out", "/language"]) {
        const query = new URLSearchParams({ returnTo: target, return_to: target, next: target });
        const answer = await fetch(`${endpoints.portal}${path}?${query.toString()}`, {
          redirect: "manual",
        });
        expect(answer.headers.get("location") ?? "", path).not.toMatch(/^(https?:)?[/\\]{2}evil/);
      }
    },
  );

  it("signing out at the realm leads to registered addresses only", async () => {
    const { idToken, visitor } = await signIn(citizen);
    const query = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: "https://evil.example",
    });
    const page = await visitor.open(
      `${endpoints.realm}/protocol/openid-connect/logout?${query.toString()}`,
    );
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBe(400);
  });
});
