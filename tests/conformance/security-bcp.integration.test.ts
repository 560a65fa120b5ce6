import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { nextCode } from "../integration/support/mailbox.ts";
import { signIn, type SignedIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";
import { Visitor, type Received, type Sent } from "../support/visitor.ts";
import {
  askForTokens,
  authorize,
  deleteClients,
  redeemCode,
  registerClient,
  type TestClient,
} from "./support/relying-party.ts";

/** A browser that tells how each of its requests was answered. */
class Watched extends Visitor {
  readonly answers: { method: string; status: number }[] = [];

  protected override async send(url: string, sent: Sent): Promise<Received> {
    const received = await super.send(url, sent);
    this.answers.push({ method: sent.method, status: received.status });
    return received;
  }
}

let client: TestClient;
let citizen: Person;
let signedIn: SignedIn;

beforeAll(async () => {
  client = await registerClient();
  citizen = await createCitizen();
  signedIn = await signIn(citizen);
});

afterAll(async () => {
  await deleteClients();
  await deleteCreatedPeople();
});

/** Addresses that are nearly the registered one. */
const nearly = (registered: string): [string, string][] => {
  const { host } = new URL(registered);
  return [
    ["a longer path", `${registered}/more`],
    ["a path that climbs", `${registered}/../other`],
    ["an encoded path that climbs", `${registered}/%2e%2e/other`],
    ["a query", `${registered}?next=https://evil.example`],
    ["a fragment", `${registered}#x`],
    ["another port", registered.replace(host, `${host}:8443`)],
    ["another scheme", registered.replace("https:", "http:")],
    ["a name before the host", registered.replace("https://", "https://evil.example@")],
    ["a host that ends otherwise", registered.replace(host, `${host}.evil.example`)],
    ["a backslash", registered.replace("https://", "https:\\\\")],
    ["another case of the path", registered.replace("callback", "Callback")],
    ["a script", "javascript:alert(1)"],
    ["data", "data:text/html,x"],
    ["a wildcard", "https://*"],
    ["nothing", ""],
  ];
};

describe("ID-1: RFC 9700, security best current practice", () => {
  it("§2.1, §4.1.3: only the very address that is registered is led to", async () => {
    for (const [what, redirect_uri] of nearly(client.redirectUri)) {
      const { redirectedTo, page } = await authorize(signedIn.visitor, client, { redirect_uri });
      expect(redirectedTo, what).toBeUndefined();
      expect(page.status, what).toBe(400);
      expect(page.html, what).not.toContain("evil.example");
    }
  });

  it("§4.11: no error of the realm leads to an address that is not registered", async () => {
    for (const parameters of [
      { response_type: "magic" },
      { scope: "everything" },
      { prompt: "none" },
      { client_id: "nobody" },
    ]) {
      const { redirectedTo } = await authorize(signedIn.visitor, client, {
        ...parameters,
        redirect_uri: "https://evil.example/",
      });
      expect(redirectedTo).toBeUndefined();
    }
  });

  it("§2.1.2: no tokens from the authorization endpoint", async () => {
    for (const response_type of ["token", "id_token", "id_token token", "code token"]) {
      const { redirectedTo } = await authorize(signedIn.visitor, client, { response_type });
      expect(redirectedTo ?? "").not.toMatch(/access_token|id_token=/);
    }
  });

  it("§2.4: nobody's password is taken by a relying party", async () => {
    const answer = await askForTokens(client, {
      grant_type: "password",
      username: citizen.email,
      password: citizen.password,
      redirect_uri: undefined,
    });
    expect(answer).toMatchObject({ status: 400, body: { error: "unauthorized_client" } });
  });

  it.each([
    ["client_credentials", {}],
    ["urn:ietf:params:oauth:grant-type:device_code", { device_code: "x" }],
    ["urn:openid:params:grant-type:ciba", { auth_req_id: "x" }],
    ["urn:ietf:params:oauth:grant-type:token-exchange", { subject_token: "x" }],
    ["urn:ietf:params:oauth:grant-type:jwt-bearer", { assertion: "x" }],
  ])(
    "§2.4: a relying party that is registered for codes has no grant %s",
    async (grant_type, parameters) => {
      const { status, body } = await askForTokens(client, {
        grant_type,
        ...parameters,
        redirect_uri: undefined,
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toHaveProperty("access_token");
    },
  );

  it("§2.3: a relying party cannot widen its tokens by asking for more scopes", async () => {
    const { response } = await authorize(signedIn.visitor, client, { scope: "openid citizen-api" });
    expect(response?.get("error")).toBe("invalid_scope");
  });

  it("§4.4, RFC 9207 §2: success and error name the issuer", async () => {
    const good = await authorize(signedIn.visitor, client);
    const bad = await authorize(signedIn.visitor, client, { response_type: "magic" });
    expect(good.response?.get("iss")).toBe(endpoints.realm);
    expect(bad.response?.get("iss")).toBe(endpoints.realm);
  });

  it("§4.12: after each form the browser is led on with GET, so that no password is sent on", async () => {
    const visitor = new Watched(endpoints.keycloak);
    const start = await visitor.open(authorizationRequest({}, client).url);
    const codePage = await giveAddressAndPassword(visitor, start, citizen);
    const page = await visitor.submit(codePage, { code: await nextCode(citizen.email) });
    expect(page.leftFor).toMatch(new RegExp(`^${client.redirectUri}\\?.*code=`));
    const ledOn = visitor.answers.filter(({ status }) => status >= 300 && status < 400);
    expect(ledOn.map(({ method }) => method)).toContain("POST");
    for (const { status } of ledOn) expect([302, 303]).toContain(status);
  });

  it("§4.12: neither does an answer by form_post send on what was typed before", async () => {
    const visitor = new Watched(endpoints.keycloak);
    const { url } = authorizationRequest({ response_mode: "form_post" }, client);
    const codePage = await giveAddressAndPassword(visitor, await visitor.open(url), citizen);
    const page = await visitor.submit(codePage, { code: await nextCode(citizen.email) });
    expect(page.html).toMatch(/name="code"/i);
    expect(page.html).not.toContain(citizen.password);
    for (const { status } of visitor.answers) expect([200, 302, 303]).toContain(status);
  });

  it("§4.2.4: sign-in pages send no referrer and are not stored", async () => {
    const { headers } = await fetch(authorizationRequest({}, client).url);
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toContain("no-store");
  });

  it("§4.16: sign-in pages cannot be framed by another site", async () => {
    const { headers } = await fetch(authorizationRequest({}, client).url);
    expect(headers.get("content-security-policy")).toMatch(/frame-ancestors '(none|self)'/);
    expect(headers.get("x-frame-options")).toMatch(/^(DENY|SAMEORIGIN)$/);
  });

  it("§2.6: the authorization endpoint answers no script of another origin", async () => {
    const { headers } = await fetch(authorizationRequest({}, client).url, {
      headers: { origin: "https://evil.example" },
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("§2.6: what a token stands for is told to scripts of registered origins only", async () => {
    const { body } = await redeemCode(client, await authorize(signedIn.visitor, client));
    const answer = await fetch(realmUrl("protocol/openid-connect/userinfo"), {
      headers: {
        authorization: `Bearer ${String(body.access_token)}`,
        origin: "https://evil.example",
      },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("RFC 7591 §5: clients cannot register themselves", async () => {
    const answer = await fetch(realmUrl("clients-registrations/openid-connect"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ redirect_uris: ["https://evil.example/"] }),
    });
    expect([401, 403]).toContain(answer.status);
  });
});
