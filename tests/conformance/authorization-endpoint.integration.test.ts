import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCitizen, deleteCreatedPeople, type Person } from "../integration/support/people.ts";
import { claims, signIn, type SignedIn } from "../integration/support/sign-in.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { Visitor } from "../support/visitor.ts";
import {
  authorize,
  deleteClients,
  redeemCode,
  registerClient,
  type TestClient,
} from "./support/relying-party.ts";

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

/** A browser without a session here. */
const stranger = () => new Visitor(endpoints.keycloak);

/** Sends the signed-in citizen's request by POST; where the answer leads. */
async function post(parameters: Record<string, string>): Promise<URL> {
  const request = new URL(authorizationRequest(parameters, client).url);
  const answer = await fetch(request.origin + request.pathname, {
    method: "POST",
    body: request.searchParams,
    headers: { cookie: signedIn.visitor.cookiesFor(request.href) },
    redirect: "manual",
  });
  return new URL(answer.headers.get("location") ?? "about:blank");
}

/** An ID token of somebody else, with a claim of so many characters. */
async function idTokenOfAnother(more: number): Promise<string> {
  const talkative = await registerClient({
    protocolMappers: [
      {
        name: "much to say",
        protocol: "openid-connect",
        protocolMapper: "oidc-hardcoded-claim-mapper",
        config: {
          "claim.name": "much",
          "claim.value": "x".repeat(more + 1),
          "id.token.claim": "true",
        },
      },
    ],
  });
  const { visitor } = await signIn(await createCitizen());
  const { body } = await redeemCode(talkative, await authorize(visitor, talkative));
  return String(body.id_token);
}

const essentialAcr = (...values: string[]) =>
  JSON.stringify({ id_token: { acr: { essential: true, values } } });

describe("ID-1: OpenID Connect Core 1.0 §3.1.2, the authorization endpoint", () => {
  it("§3.1.2.5: an open session answers with a code, the state as sent, and the issuer", async () => {
    const { response, redirectedTo } = await authorize(signedIn.visitor, client, {
      state: "as sent",
    });
    expect(redirectedTo).toMatch(new RegExp(`^${client.redirectUri}\\?`));
    expect(response?.get("code")).toBeTruthy();
    expect(response?.get("state")).toBe("as sent");
    expect(response?.get("iss")).toBe(endpoints.realm);
    expect(response?.has("id_token") || response?.has("access_token")).toBe(false);
  });

  it("§3.1.2.1: the request may come by POST", async () => {
    const answer = await post({ state: "posted" });
    expect(answer.searchParams.get("code")).toBeTruthy();
    expect(answer.searchParams.get("state")).toBe("posted");
  });

  it("§3.1.2.1: prompt=none shows no page, with a session and without", async () => {
    const known = await authorize(signedIn.visitor, client, { prompt: "none" });
    expect(known.response?.get("code")).toBeTruthy();
    const unknown = await authorize(stranger(), client, { prompt: "none", state: "kept" });
    expect(unknown.response?.get("error")).toBe("login_required");
    expect(unknown.response?.get("state")).toBe("kept");
    expect(unknown.response?.get("iss")).toBe(endpoints.realm);
  });

  it.each(["login", "login consent"])(
    "§3.1.2.1: prompt=%s asks anew although a session is open",
    async (prompt) => {
      const { response, page } = await authorize(signedIn.visitor, client, { prompt });
      expect(response).toBeUndefined();
      expect(page.status).toBe(200);
    },
  );

  it("§3.1.2.1: prompt=none beside another value is an error", async () => {
    const { response } = await authorize(signedIn.visitor, client, { prompt: "none login" });
    expect(response?.get("error")).toBe("login_required");
    expect(response?.has("code")).toBe(false);
  });

  it("§3.1.2.1: max_age=0 asks anew; a long one does not, and auth_time is told", async () => {
    const strict = await authorize(signedIn.visitor, client, { max_age: "0" });
    expect(strict.response).toBeUndefined();
    const lax = await authorize(signedIn.visitor, client, { max_age: "86400" });
    const { body } = await redeemCode(client, lax);
    expect(claims(String(body.id_token)).auth_time).toEqual(expect.any(Number));
  });

  it("§3.1.2.1: max_age together with prompt=none is an error, not a page", async () => {
    const { response } = await authorize(signedIn.visitor, client, {
      max_age: "0",
      prompt: "none",
    });
    expect(response?.get("error")).toBe("login_required");
  });

  it("§3.1.2.1: id_token_hint of this citizen with prompt=none gives a code", async () => {
    const { response } = await authorize(signedIn.visitor, client, {
      prompt: "none",
      id_token_hint: signedIn.idToken,
    });
    expect(response?.get("code")).toBeTruthy();
  });

  it.each([
    ["", 0, {}],
    [", with 1,500 characters of claims more", 1_500, {}],
    [
      ", after many parameters that are not understood",
      0,
      { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6" },
    ],
  ])(
    "§3.1.2.1: id_token_hint of somebody else with prompt=none gives no tokens of this citizen%s",
    async (_, more, others) => {
      const { response } = await authorize(signedIn.visitor, client, {
        ...others,
        prompt: "none",
        id_token_hint: await idTokenOfAnother(more),
      });
      expect(response?.get("code")).toBeNull();
      expect(response?.get("error")).toBe("login_required");
    },
  );

  it("§3.1.2.1: id_token_hint too long to be read is an error at the relying party, not passed over", async () => {
    const { searchParams } = await post({
      prompt: "none",
      state: "kept",
      id_token_hint: await idTokenOfAnother(7_000),
    });
    expect(searchParams.get("error")).toBe("invalid_request");
    expect(searchParams.get("state")).toBe("kept");
    expect(searchParams.has("code")).toBe(false);
  });

  it("§3.1.2.1: acr_values are a wish: what nobody knows is passed over, and acr tells what it is", async () => {
    const answer = await authorize(signedIn.visitor, client, { acr_values: "urn:gold" });
    const { body } = await redeemCode(client, answer);
    expect(claims(String(body.id_token)).acr).toBe("two-step");
  });

  it("§5.5.1.1: an essential acr that can be met is met", async () => {
    const answer = await authorize(signedIn.visitor, client, {
      claims: essentialAcr("two-step", "mynumber"),
    });
    const { body } = await redeemCode(client, answer);
    expect(claims(String(body.id_token)).acr).toBe("two-step");
  });

  it.each([
    ["one that nobody knows", "urn:gold", "two-step"],
    ["less than this client is given", "basic", "two-step"],
    ["one that is not offered", "mynumber", "two-step"],
    ["the number of a level", "1", "two-step"],
  ])("§5.5.1.1: of essential values one that can be met suffices, beside %s", async (_, ...acr) => {
    for (const values of [acr, acr.toReversed()]) {
      const answer = await authorize(signedIn.visitor, client, {
        claims: essentialAcr(...values),
      });
      const { body } = await redeemCode(client, answer);
      expect(claims(String(body.id_token)).acr).toBe("two-step");
      const { searchParams } = await post({ claims: essentialAcr(...values) });
      expect(searchParams.get("code")).toBeTruthy();
    }
  });

  it.each([
    ["one that nobody knows", ["urn:gold"]],
    ["one that is not offered", ["mynumber"]],
    ["none that can be met", ["urn:gold", "mynumber", "basic", "2"]],
  ])(
    "§5.5.1.1 with unmet_authentication_requirements 1.0: an essential acr of %s is an error, not a page, and no less",
    async (_, values) => {
      for (const visitor of [signedIn.visitor, stranger()]) {
        const { response } = await authorize(visitor, client, {
          claims: essentialAcr(...values),
          state: "as sent",
        });
        expect(response?.get("error")).toBe("unmet_authentication_requirements");
        expect(response?.get("state")).toBe("as sent");
        expect(response?.get("iss")).toBe(endpoints.realm);
        expect(response?.has("code")).toBe(false);
      }
    },
  );

  it("§3.1.2.1: ui_locales chooses the language of the page", async () => {
    const english = await authorize(stranger(), client, { ui_locales: "en" });
    expect(english.page.html).toMatch(/<html[^>]* lang="en"/);
    const japanese = await authorize(stranger(), client, { ui_locales: "ja" });
    expect(japanese.page.html).toMatch(/<html[^>]* lang="ja"/);
  });

  it("§3.1.2.1: what is not understood is ignored", async () => {
    const { response } = await authorize(signedIn.visitor, client, { from_the_future: "1" });
    expect(response?.get("code")).toBeTruthy();
  });

  it.each([
    ["response_type=none of ours", { response_type: "magic" }, "unsupported_response_type"],
    ["the implicit flow", { response_type: "id_token token" }, "unauthorized_client"],
    ["the hybrid flow", { response_type: "code id_token" }, "unauthorized_client"],
    ["no response_type", { response_type: undefined }, "invalid_request"],
    ["an unknown scope", { scope: "openid everything" }, "invalid_scope"],
  ])(
    "§3.1.2.6, RFC 6749 §4.1.2.1: %s is refused at the relying party",
    async (_, parameters, error) => {
      const { response } = await authorize(signedIn.visitor, client, {
        ...parameters,
        state: "kept",
      });
      expect(response?.get("error")).toBe(error);
      expect(response?.get("state")).toBe("kept");
      expect(response?.has("code")).toBe(false);
    },
  );

  it("§3.1.2.1: without the scope openid there is no ID token", async () => {
    const answer = await authorize(signedIn.visitor, client, { scope: undefined });
    const { body } = await redeemCode(client, answer);
    expect(body.id_token).toBeUndefined();
  });

  it.each([
    ["fragment", "#"],
    ["query", "?"],
  ])(
    "§3.1.2.1, OAuth 2.0 Multiple Response Types §2.1: response_mode=%s is followed",
    async (response_mode, sign) => {
      const { redirectedTo } = await authorize(signedIn.visitor, client, { response_mode });
      expect(redirectedTo).toContain(`${client.redirectUri}${sign}`);
      expect(redirectedTo).toMatch(/[?#&]code=/);
    },
  );

  it("OAuth 2.0 Form Post Response Mode §2: the answer is a form that is posted to the registered address", async () => {
    const { page } = await authorize(signedIn.visitor, client, {
      response_mode: "form_post",
      state: "kept",
    });
    const [form = ""] = /<form\b[^]*<\/form>/i.exec(page.html) ?? [];
    expect(form.toLowerCase()).toContain(`action="${client.redirectUri}"`);
    expect(form).toMatch(/name="code" value="[^"]+"/i);
    expect(form).toMatch(/name="state" value="kept"/i);
  });

  it("§3.1.2.6: an unknown response_mode is an error at the relying party", async () => {
    const { response } = await authorize(signedIn.visitor, client, { response_mode: "magic" });
    expect(response?.get("error")).toBe("invalid_request");
  });

  it("RFC 6749 §3.1: a parameter that comes twice is an error", async () => {
    const { url } = authorizationRequest({ state: "kept" }, client);
    const { leftFor } = await signedIn.visitor.open(`${url}&scope=openid`);
    const { searchParams } = new URL(leftFor ?? "about:blank");
    expect(searchParams.get("error")).toBe("invalid_request");
    expect(searchParams.has("code")).toBe(false);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", '"acr"'],
    ["a certain citizen, who need not be this one", '{"id_token":{"sub":{"value":"another"}}}'],
    ["one of several", '{"id_token":{"sub":{"values":["another"]}}}'],
  ])("§5.5, §3.1.2.2: claims that ask for %s are an error, not passed over", async (_, asked) => {
    const { response } = await authorize(signedIn.visitor, client, {
      claims: asked,
      state: "kept",
    });
    expect(response?.get("error")).toBe("invalid_request");
    expect(response?.get("state")).toBe("kept");
    expect(response?.has("code")).toBe(false);
  });

  it("§5.5: claims that the realm does not know, or gives no citizen of, are passed over", async () => {
    const answer = await authorize(signedIn.visitor, client, {
      claims: JSON.stringify({
        userinfo: { "urn:gold": { essential: true } },
        id_token: { auth_time: { essential: true }, sub: null, "urn:gold": null },
      }),
    });
    const { body } = await redeemCode(client, answer);
    expect(claims(String(body.id_token))).toMatchObject({ auth_time: expect.any(Number) });
    expect(claims(String(body.id_token))).not.toHaveProperty("urn:gold");
  });

  describe("§6: request objects", () => {
    const unsigned = (payload: object) => new UnsecuredJWT({ ...payload }).encode();

    it("§6.1: a parameter within it counts", async () => {
      const { response } = await authorize(signedIn.visitor, client, {
        state: undefined,
        request: unsigned({ client_id: client.clientId, state: "from the object" }),
      });
      expect(response?.get("state")).toBe("from the object");
      expect(response?.get("code")).toBeTruthy();
    });

    it("§6.2: from an address that is registered it is fetched; from another it is not", async () => {
      let asked = 0;
      let request = "";
      const server = createServer((_, response) => {
        asked += 1;
        response.setHeader("content-type", "application/oauth-authz-req+jwt").end(request);
      }).listen(0, "127.0.0.1");
      await once(server, "listening");
      const request_uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/request.jwt`;
      try {
        const unregistered = await authorize(signedIn.visitor, client, { request_uri });
        expect(asked).toBe(0);
        expect(unregistered.redirectedTo).toBeUndefined();
        expect(unregistered.page.status).toBe(400);

        const registered = await registerClient({ attributes: { "request.uris": request_uri } });
        request = unsigned({ client_id: registered.clientId, state: "from the object" });
        const answer = await authorize(signedIn.visitor, registered, {
          request_uri,
          state: undefined,
        });
        expect(asked).toBe(1);
        expect(answer.response?.get("state")).toBe("from the object");
      } finally {
        server.close();
      }
    });

    it.each<[string, (clientId: string) => string]>([
      [
        "with another redirect address",
        (client_id) => unsigned({ client_id, redirect_uri: "https://evil.example/" }),
      ],
      ["of another client", () => unsigned({ client_id: "portal" })],
      ["that is none", () => "nonsense"],
    ])("§6.1: one %s leads nowhere", async (_, request) => {
      const { redirectedTo, page } = await authorize(signedIn.visitor, client, {
        request: request(client.clientId),
      });
      expect(redirectedTo).toBeUndefined();
      expect(page.status).toBe(400);
    });

    it("§6.1: one without a signature leads nowhere, of a client that signs", async () => {
      const signs = await registerClient({
        attributes: { "request.object.signature.alg": "RS256" },
      });
      const { redirectedTo, page } = await authorize(signedIn.visitor, signs, {
        request: unsigned({ client_id: signs.clientId }),
      });
      expect(redirectedTo).toBeUndefined();
      expect(page.status).toBe(400);
    });
  });
});
