import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  begin,
  cardFaults,
  cardsOf,
  comeWithCard,
  countUsers,
  demandsCard,
  finish,
  holdCard,
  newCard,
  openCardRealm,
  passTwoSteps,
  press,
  signUpWithCard,
  userOf,
  type Card,
  type CardRealm,
  type UnderWay,
} from "./support/my-number.ts";
import { lockChanges } from "./support/factor-changes.ts";
import { claims } from "./support/sign-in.ts";
import { endpoints } from "../support/endpoints.ts";
import { newAuthenticatorApp } from "../support/totp.ts";
import { Visitor } from "../support/visitor.ts";

interface Provider {
  config: Record<string, string> & { tokenUrl: string };
}

let realm: CardRealm;
beforeAll(async () => {
  realm = await openCardRealm();
}, 120_000);
afterEach(() => cardFaults({}));
afterAll(() => realm.close());

const stepUpTitle = "マイナンバーカードでの本人確認 | ";
/** What a page says of the lock (theme/src/login/messages/recovery.ts). */
const LOCKED = "安全のため、いまは変更できません";
/** What a step-up to a card leaves behind in `amr`. */
const everyMethod = new Set(["pwd", "email", "hwk"]);

/** An error for who asked, and no code (OpenID Connect Core, unmet_authentication_requirements 1.0). */
function expectUnmet({ page: { leftFor } }: UnderWay): void {
  const { searchParams } = new URL(leftFor ?? "about:blank");
  expect(searchParams.get("error")).toBe("unmet_authentication_requirements");
  expect(searchParams.get("state")).not.toBeNull();
  expect(searchParams.get("iss")).toBe(realm.portal.realm);
  expect(searchParams.has("code")).toBe(false);
}

const level3 = { acr_values: "mynumber" };
const address = () => `card-${crypto.randomUUID()}@example.jp`;

describe("ID-8: sign-in by My Number card, once it is switched on by configuration", () => {
  it("ID-8: the sign-in page offers the card, and its button leads to the app", async () => {
    expect((await begin(realm)).page.html).toContain("/broker/mynumber/login");
    const { page } = await begin(realm, { kc_idp_hint: "mynumber", acr_values: "two-step" });
    expect(page.html).toContain("どのマイナンバーカードを読み取りますか");
  });

  it("ID-8: the agency is asked by its rules: a code, PKCE by S256, a nonce, a short state, its own levels", async () => {
    const asked = async () => {
      // The agency's pages are not followed, so its address is what is seen.
      const { page } = await begin(
        realm,
        { kc_idp_hint: "mynumber", login_hint: "somebody@example.jp", prompt: "login" },
        new Visitor(endpoints.keycloak),
      );
      return new URL(page.leftFor ?? "about:blank").searchParams;
    };
    const [one, other] = [await asked(), await asked()];
    expect(Object.fromEntries(one)).toEqual({
      client_id: realm.name,
      redirect_uri: `${realm.portal.realm}/broker/mynumber/endpoint`,
      response_type: "code",
      scope: "openid name address birthdate gender",
      acr_values: "aal3 crl",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
      state: expect.stringMatching(/^[\w.-]{16,255}$/),
      nonce: expect.stringMatching(/^[\w-]{16,255}$/),
    });
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.get(name), name).not.toBe(other.get(name));
    }
  });

  it("ID-8: the realm shows itself by private_key_jwt: for the agency, for five minutes at most, each time anew, by a published key", async () => {
    const sent: URLSearchParams[] = [];
    const agency = createServer((request, response) => {
      void text(request).then((body) => {
        sent.push(new URLSearchParams(body));
        response.statusCode = 400;
        response.end('{"error":"invalid_grant"}');
      });
    }).listen(0, "127.0.0.1");
    await once(agency, "listening");
    const tokenUrl = `http://127.0.0.1:${(agency.address() as AddressInfo).port}/token`;
    const setTokenUrl = async (url: string) => {
      let before = "";
      await realm.hand.changeAt<Provider>("/identity-provider/instances/mynumber", (provider) => {
        before = provider.config.tokenUrl;
        return { ...provider, config: { ...provider.config, tokenUrl: url } };
      });
      return before;
    };
    const right = await setTokenUrl(tokenUrl);
    try {
      for (const card of [newCard(), newCard()]) {
        expect((await comeWithCard(realm, card)).page.leftFor ?? "").not.toContain("code=");
      }
    } finally {
      await setTokenUrl(right);
      agency.close();
    }
    const keys = createRemoteJWKSet(new URL(`${realm.portal.realm}/protocol/openid-connect/certs`));
    const ids = new Set<unknown>();
    for (const body of sent) {
      expect(body.get("client_assertion_type")).toBe(
        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      );
      expect(body.has("client_secret")).toBe(false);
      expect(body.get("code_verifier")).toMatch(/^[\w.~-]{43,128}$/);
      const { payload } = await jwtVerify(body.get("client_assertion") ?? "", keys, {
        issuer: realm.name,
        subject: realm.name,
        audience: tokenUrl,
        requiredClaims: ["exp", "iat", "jti"],
      });
      expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(300);
      ids.add(payload.jti);
    }
    expect(ids.size).toBe(2);
  });

  it("ID-8: a first sign-in asks for an address, makes an account and ends at level 3", async () => {
    const email = address();
    const shown = await signUpWithCard(realm, newCard(), email);
    const tokens = await finish(realm, await press(shown, "decline"));
    expect(claims(tokens.accessToken)).toMatchObject({ acr: "mynumber", amr: ["email", "hwk"] });
    const user = await userOf(realm.hand, email);
    expect(user).not.toHaveProperty("lastName");
    expect(await cardsOf(realm.hand, user!.id)).toMatchObject([{ identityProvider: "mynumber" }]);
  });

  it("ID-8: a later sign-in with the card alone is level 3 at once", async () => {
    const card = newCard();
    const email = address();
    await finish(realm, await press(await signUpWithCard(realm, card, email), "confirm"));
    const tokens = await finish(realm, await comeWithCard(realm, card, level3));
    expect(claims(tokens.accessToken)).toMatchObject({ acr: "mynumber", amr: ["hwk"] });
    expect(claims(tokens.idToken).acr).toBe("mynumber");
  });

  it("ID-8: a demand for level 3 in the same session is met without the card being read again", async () => {
    const card = newCard();
    const first = await press(await signUpWithCard(realm, card, address()), "decline");
    await finish(realm, first);
    const { page, visitor, verifier } = await begin(realm, demandsCard, first.visitor);
    const tokens = await finish(realm, { page, visitor, verifier });
    expect(claims(tokens.idToken).acr).toBe("mynumber");
  });

  it("ID-4: with max_age=0 the card is read anew, though it was read a moment ago", async () => {
    const person = await realm.citizen();
    const card = newCard();
    const first = await passTwoSteps(await begin(realm, demandsCard), person);
    const shown = await holdCard(await press(first, "continue"), card);
    await finish(realm, await press(await press(shown, "confirm"), "decline"));

    const anew = { ...demandsCard, max_age: "0" };
    const since = Math.floor(Date.now() / 1000);
    const asked = await begin(realm, anew, first.visitor);
    expect(asked.page.leftFor).toBeUndefined();
    const atCard = await passTwoSteps(asked, person);
    expect(atCard.page.html).toContain(stepUpTitle);
    const tokens = await finish(realm, await holdCard(await press(atCard, "continue"), card));
    expect(claims(tokens.idToken).acr).toBe("mynumber");
    expect(claims(tokens.idToken).auth_time).toBeGreaterThanOrEqual(since);
  });

  it("ID-4: with max_age=0 who comes by the card alone holds it to the phone again", async () => {
    const card = newCard();
    const first = await press(await signUpWithCard(realm, card, address()), "decline");
    await finish(realm, first);
    const anew = { ...level3, max_age: "0", kc_idp_hint: "mynumber" };
    const since = Math.floor(Date.now() / 1000);
    const atApp = await begin(realm, anew, first.visitor);
    expect(atApp.page.leftFor).toBeUndefined();
    const tokens = await finish(realm, await holdCard(atApp, card));
    expect(claims(tokens.idToken)).toMatchObject({ acr: "mynumber", amr: ["hwk"] });
    expect(claims(tokens.idToken).auth_time).toBeGreaterThanOrEqual(since);
  });

  it("ID-8: an address that has an account is linked only after that account's password", async () => {
    const person = await realm.citizen();
    const afterCode = await signUpWithCard(realm, newCard(), person.email);
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
    const page = await afterCode.visitor.submit(afterCode.page, { password: person.password });
    const tokens = await finish(realm, await press({ ...afterCode, page }, "decline"));
    expect(claims(tokens.accessToken).acr).toBe("mynumber");
    expect(await cardsOf(realm.hand, person.id)).toHaveLength(1);
  });

  it("ID-8: of who has an authenticator app, its code as well", async () => {
    const app = newAuthenticatorApp();
    const person = await realm.citizen();
    await realm.hand.changeAt(`/users/${person.id}`, (user) => ({
      ...user,
      credentials: [app.credential],
    }));
    const proven = await signUpWithCard(realm, newCard(), person.email);
    const { visitor } = proven;
    const appPage = await visitor.submit(proven.page, { password: person.password });
    const refused = await visitor.submit(appPage, { otp: "000000" });
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
    const page = await visitor.submit(refused, { otp: app.code() });
    const tokens = await finish(realm, await press({ ...proven, page }, "decline"));
    expect(claims(tokens.accessToken).acr).toBe("mynumber");
    expect(await cardsOf(realm.hand, person.id)).toHaveLength(1);
  });
});

describe("ID-8: step-up on demand", () => {
  it("ID-8: a citizen at level 2 is led to the app, links the card and comes back at level 3", async () => {
    const person = await realm.citizen();
    const twoSteps = await passTwoSteps(await begin(realm), person);
    expect(claims((await finish(realm, twoSteps)).accessToken).acr).toBe("two-step");

    const asked = await begin(realm, demandsCard, twoSteps.visitor);
    expect(asked.page.html).toContain(stepUpTitle);
    const card = newCard();
    const shown = await holdCard(await press(asked, "continue"), card);
    expect(shown.page.html).toContain(card.name);
    const tokens = await finish(realm, await press(await press(shown, "confirm"), "decline"));
    expect(claims(tokens.idToken)).toMatchObject({ acr: "mynumber" });
    expect(new Set(claims(tokens.accessToken).amr as string[])).toEqual(everyMethod);
    expect(await cardsOf(realm.hand, person.id)).toHaveLength(1);
  });

  it("ID-6: a card is not linked once changes were locked, though its page was open before", async () => {
    const person = await realm.citizen();
    const asked = await passTwoSteps(await begin(realm, demandsCard), person);
    const shown = await holdCard(await press(asked, "continue"), newCard());
    await lockChanges(person);
    const { page } = await press(shown, "confirm");
    expect(page.html).toContain(LOCKED);
    expect(page.leftFor).toBeUndefined();
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
  });

  it("ID-8: in one go from the address to the card", async () => {
    const person = await realm.citizen();
    const asked = await passTwoSteps(await begin(realm, demandsCard), person);
    const shown = await holdCard(await press(asked, "continue"), newCard());
    const tokens = await finish(realm, await press(await press(shown, "confirm"), "decline"));
    expect(claims(tokens.idToken).acr).toBe("mynumber");
    expect(new Set(claims(tokens.idToken).amr as string[])).toEqual(everyMethod);
  });

  it("ID-8: with a card that is linked already, amr tells the steps before it as well", async () => {
    const person = await realm.citizen();
    const card = newCard();
    const first = await passTwoSteps(await begin(realm, demandsCard), person);
    const shown = await holdCard(await press(first, "continue"), card);
    await finish(realm, await press(await press(shown, "confirm"), "decline"));

    const again = await passTwoSteps(await begin(realm, demandsCard), person);
    const tokens = await finish(realm, await holdCard(await press(again, "continue"), card));
    expect(new Set(claims(tokens.idToken).amr as string[])).toEqual(everyMethod);
  });

  it("ID-4: staff, for whom the card does not do, get no less in silence", async () => {
    const person = await realm.citizen();
    const role = await realm.hand.get("/roles/staff");
    await realm.hand.change("POST", `/users/${person.id}/role-mappings/realm`, [role]);
    expectUnmet(await passTwoSteps(await begin(realm, demandsCard), person));
  });

  it("ID-4: registration does not reach level 3, so it does not begin", async () => {
    expectUnmet(await begin(realm, { ...demandsCard, prompt: "create" }));
  });

  it("ID-4: nor do LINE's flows, first and later, which make nothing then", async () => {
    // LINE itself sends nobody back to a realm of a test, so the provider that does gets LINE's flows.
    const withFlows = (first: string, post: string) =>
      realm.hand.changeAt("/identity-provider/instances/mynumber", (provider) => ({
        ...provider,
        firstBrokerLoginFlowAlias: first,
        postBrokerLoginFlowAlias: post,
      }));
    const known = newCard();
    await finish(realm, await press(await signUpWithCard(realm, known, address()), "decline"));
    const before = await countUsers(realm.hand);
    await withFlows("city first broker login", "city post broker login");
    try {
      expectUnmet(await comeWithCard(realm, newCard(), demandsCard));
      expectUnmet(await comeWithCard(realm, newCard(), level3));
      expectUnmet(await comeWithCard(realm, known, demandsCard));
      expect(await countUsers(realm.hand)).toBe(before);
    } finally {
      await withFlows("city first broker mynumber", "city post broker mynumber");
    }
  });

  it("ID-8: who cancels in the app stands where they were, and may go back without level 3", async () => {
    const person = await realm.citizen();
    const asked = await passTwoSteps(await begin(realm, demandsCard), person);
    await cardFaults({ app: "access_denied" });
    const again = await press(asked, "continue");
    expect(again.page.html).toContain(stepUpTitle);
    expect(again.page.html).toContain("マイナンバーカードでのログインをやめました");
    expectUnmet(await press(again, "cancel"));
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
  });

  it("ID-8: level 3 is not given for the asking: prompt=none is an error", async () => {
    const person = await realm.citizen();
    const { visitor } = await passTwoSteps(await begin(realm), person);
    const { page } = await begin(realm, { ...demandsCard, prompt: "none" }, visitor);
    expect(new URL(page.leftFor ?? "").searchParams.get("error")).toMatch(/_required$/);
  });
});

describe("ID-8: one card, one account; one account, one card", () => {
  it("ID-8: a card of another account is refused in a step-up", async () => {
    const card = newCard();
    await finish(realm, await press(await signUpWithCard(realm, card, address()), "decline"));
    const person = await realm.citizen();
    const asked = await passTwoSteps(await begin(realm, demandsCard), person);
    const { page } = await holdCard(await press(asked, "continue"), card);
    expect(page.leftFor).toBeUndefined();
    expect(page.html).toContain("ほかのアカウントに結びついています");
    expect(await cardsOf(realm.hand, person.id)).toEqual([]);
  });

  it("ID-8: a second card is refused in a step-up, and in a sign-in by card", async () => {
    const person = await realm.citizen();
    const asked = await passTwoSteps(await begin(realm, demandsCard), person);
    const shown = await holdCard(await press(asked, "continue"), newCard());
    await finish(realm, await press(await press(shown, "confirm"), "decline"));

    const another = newCard();
    const stepUp = await passTwoSteps(await begin(realm, demandsCard), person);
    const refused = await holdCard(await press(stepUp, "continue"), another);
    expect(refused.page.html).toContain("別のマイナンバーカードが結びついています");

    const { page } = await signUpWithCard(realm, another, person.email);
    expect(page.html).toContain("別のマイナンバーカードが結びついています");
    expect(await cardsOf(realm.hand, person.id)).toHaveLength(1);
  });
});

describe("ID-8: what is wrong is refused, and nothing is made", () => {
  it.each([
    { idToken: "missing" },
    { idToken: "wrong-key" },
    { idToken: "alg-none" },
    { idToken: "wrong-issuer" },
    { idToken: "wrong-audience" },
    { idToken: "expired" },
    { idToken: "wrong-nonce" },
    { idToken: "missing-nonce" },
    { idToken: "wrong-acr" },
    { idToken: "missing-acr" },
    { userInfo: "other-sub" },
    { userInfo: "unavailable" },
  ])("ID-8: %o", async (fault) => {
    const before = await countUsers(realm.hand);
    await cardFaults(fault);
    const { page } = await comeWithCard(realm, newCard());
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(new URL(page.url).pathname).toMatch(/\/broker\/mynumber\/endpoint$/);
    expect(page.html).toContain("何も変わっていません");
    expect(await countUsers(realm.hand)).toBe(before);
    const [event] = await realm.hand.get<{ error: string; details: Record<string, string> }[]>(
      "/events?type=IDENTITY_PROVIDER_LOGIN_ERROR&max=1",
    );
    expect(event?.error).toBe("identity_provider_login_failure");
    expect(event?.details.reason).toBeTruthy();
  });

  it("ID-8: a wrong acr for a linked card gives no sign-in either", async () => {
    const card = newCard();
    await finish(realm, await press(await signUpWithCard(realm, card, address()), "decline"));
    await cardFaults({ idToken: "wrong-acr" });
    const { page } = await comeWithCard(realm, card);
    expect(page.leftFor).toBeUndefined();
    expect(page.html).toContain("本人確認ができませんでした");
  });

  it("ID-8: while the agency is away the citizen is told, and signs in otherwise", async () => {
    const atApp = await begin(realm, { kc_idp_hint: "mynumber" });
    await cardFaults({ app: "server_error" });
    const { page } = await begin(realm, { kc_idp_hint: "mynumber" });
    expect(page.leftFor).toBeUndefined();
    expect(atApp.page.status).toBe(200);
  });
});

describe("ID-8: what the card says is taken over by consent, and told as verified", () => {
  const everyClaim = {
    verified_claims: {
      verification: { trust_framework: { value: "jp_jpki" } },
      claims: {
        family_name: null,
        given_name: null,
        birthdate: null,
        gender: null,
        address: null,
      },
    },
  };

  /**
   * Signs in with a card once more, takes nothing over, and asks for all that is verified: in the ID token and at the
   * user-info endpoint, which say the same.
   */
  async function verifiedOf(card: Card) {
    const asked = JSON.stringify({ id_token: everyClaim, userinfo: everyClaim });
    const atEnd = await comeWithCard(realm, card, { claims: asked });
    const isAsked = atEnd.page.html.includes('value="decline"');
    const signIn = isAsked ? await press(atEnd, "decline") : atEnd;
    const { accessToken, idToken } = await finish(realm, signIn);
    const answer = await fetch(`${realm.portal.realm}/protocol/openid-connect/userinfo`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    const { verified_claims: said } = (await answer.json()) as { verified_claims?: unknown };
    expect(claims(idToken).verified_claims).toEqual(said);
    return said;
  }

  /** A first sign-in with a card, with the answer to what is shown. */
  async function cardOf(email: string, answer: string) {
    const card = newCard();
    await finish(realm, await press(await signUpWithCard(realm, card, email), answer));
    return card;
  }

  beforeAll(async () => {
    const scopes = await realm.hand.get<{ id: string; name: string }[]>("/client-scopes");
    const verified = scopes.find(({ name }) => name === "verified")!.id;
    const portal = await realm.hand.client("portal");
    await realm.hand.change("PUT", `/clients/${portal}/optional-client-scopes/${verified}`);
  });

  it("ID-8: agreed to, it is in the profile, and relying parties read what verified it", async () => {
    const email = address();
    const card = await cardOf(email, "confirm");
    const user = await userOf(realm.hand, email);
    expect(user).toMatchObject({
      firstName: "花子",
      attributes: {
        birthdate: ["1990-04-15"],
        gender: ["female"],
        address_town: ["本町二丁目"],
        address_rest: ["2番45号"],
      },
    });
    const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) as unknown;
    expect(await verifiedOf(card)).toEqual({
      verification: {
        trust_framework: "jp_jpki",
        time,
        evidence: [
          {
            type: "document",
            check_details: [{ check_method: "vcrypt", time }],
            document_details: { type: "jp_individual_number_card" },
          },
        ],
      },
      claims: {
        family_name: user?.lastName,
        given_name: "花子",
        birthdate: "1990-04-15",
        gender: "female",
        address: { locality: "本町二丁目", street_address: "2番45号" },
      },
    });
  });

  it("ID-8: declined, nothing is written and nothing is told", async () => {
    const email = address();
    const card = await cardOf(email, "decline");
    expect((await userOf(realm.hand, email))?.firstName).toBeUndefined();
    expect(await verifiedOf(card)).toBeUndefined();
  });

  it("ID-8: a field that is changed is no longer verified; the others are", async () => {
    const email = address();
    const card = await cardOf(email, "confirm");
    const { id } = (await userOf(realm.hand, email))!;
    await realm.hand.changeAt(`/users/${id}`, (user) => ({ ...user, firstName: "華子" }));
    const said = await verifiedOf(card);
    expect(said).toMatchObject({ claims: { birthdate: "1990-04-15" } });
    expect(JSON.stringify(said)).not.toContain("given_name");
  });
});

describe("ID-8: with an ES256 key of the realm and a signed answer of the user-info endpoint", () => {
  let signed: CardRealm;
  beforeAll(async () => {
    signed = await openCardRealm({
      MYNUMBER_SIGNING_ALGORITHM: "ES256",
      MYNUMBER_USER_INFO_SIGNED: "true",
    });
    await signed.hand.change("POST", "/components", {
      name: "agency",
      providerId: "ecdsa-generated",
      providerType: "org.keycloak.keys.KeyProvider",
      config: { active: ["true"], enabled: ["true"], ecdsaEllipticCurveKey: ["P-256"] },
    });
  }, 120_000);
  afterAll(() => signed.close());

  it("ID-8: a sign-in ends at level 3", async () => {
    const shown = await signUpWithCard(signed, newCard(), address());
    const tokens = await finish(signed, await press(shown, "decline"));
    expect(claims(tokens.idToken).acr).toBe("mynumber");
  });

  it.each(["unsigned", "other-sub"])("ID-8: an answer that is %s is refused", async (userInfo) => {
    await cardFaults({ userInfo });
    const { page } = await comeWithCard(signed, newCard());
    expect(page.html).toContain("何も変わっていません");
  });
});
