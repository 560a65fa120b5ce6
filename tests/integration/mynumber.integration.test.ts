import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { comeFromLine, newLinePerson, signUpWithLine, userByEmail } from "./support/line.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { signIn } from "./support/sign-in.ts";
import { Visitor, type Page } from "../support/visitor.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";

/** A relying party's demand for level 3 (OpenID Connect Core 1.0 §5.5.1.1). */
const demand = {
  claims: JSON.stringify({ id_token: { acr: { essential: true, values: ["mynumber"] } } }),
};

afterAll(deleteCreatedPeople);

/** No callback, so no code and no tokens; and a sentence that says why. */
function expectRefusal(page: Page): void {
  expect(page.leftFor).toBeUndefined();
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.html).toContain("このサービスに必要な方法で本人確認ができませんでした。");
}

describe("ID-8: room for sign-in by My Number card", () => {
  it("ID-8: the provider is there and switched off", async () => {
    expect(await adminOk("GET", "identity-provider/instances/mynumber")).toMatchObject({
      providerId: "digital-agency-app",
      enabled: false,
      firstBrokerLoginFlowAlias: "city first broker mynumber",
      postBrokerLoginFlowAlias: "city post broker mynumber",
      config: {
        acceptedAcrs: "aal3 crl",
        defaultScope: "openid name address birthdate gender",
      },
    });
  });

  it("ID-8: the sign-in page offers LINE and not the card", async () => {
    const { html } = await new Visitor(endpoints.keycloak).open(authorizationRequest().url);
    expect(html).toContain("/broker/line/login");
    expect(html).not.toContain("mynumber");
  });

  it("ID-8: asking for it by name leads to the ordinary sign-in", async () => {
    const visitor = new Visitor(endpoints.keycloak);
    const page = await visitor.open(authorizationRequest({ kc_idp_hint: "mynumber" }).url);
    expect(page).toMatchObject({ status: 200 });
    expect(page.leftFor).toBeUndefined();
    const person = await createCitizen();
    const codePage = await giveAddressAndPassword(visitor, page, person);
    expect(codePage.html).toContain("確認コード");
  });

  it("ID-8: neither does its address below the realm lead there", async () => {
    const page = await new Visitor(endpoints.keycloak).open(
      realmUrl("broker/mynumber/login?client_id=portal&tab_id=x"),
    );
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBeGreaterThanOrEqual(400);
  });

  it("ID-8: level 3 has its place in the realm's map, above two steps", async () => {
    const realm = z.looseObject({ attributes: z.record(z.string(), z.string()) });
    const { attributes } = realm.parse(await adminOk("GET", ""));
    expect(JSON.parse(attributes["acr.loa.map"] ?? "")).toEqual({
      basic: 1,
      "two-step": 2,
      mynumber: 3,
    });
  });
});

describe("ID-8: a demand for level 3 is refused rather than met with less", () => {
  it("ID-8: after password and code", async () => {
    const person = await createCitizen();
    const visitor = new Visitor(endpoints.keycloak);
    const addressPage = await visitor.open(authorizationRequest(demand).url);
    const codePage = await giveAddressAndPassword(visitor, addressPage, person);
    expectRefusal(await visitor.submit(codePage, { code: await nextCode(person.email) }));
  });

  it("ID-8: after LINE and code", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const { page: codePage, visitor } = await comeFromLine(person, undefined, demand);
    expectRefusal(await visitor.submit(codePage, { code: await nextCode(person.email) }));
    await adminOk("DELETE", `users/${(await userByEmail(person.email))!.id}`);
  });

  it("ID-8: with the session of a sign-in in two steps", async () => {
    const { visitor } = await signIn(await createCitizen());
    expectRefusal(await visitor.open(authorizationRequest(demand).url));
  });

  it("ID-8: and the session goes on for those who ask for two steps", async () => {
    const { visitor } = await signIn(await createCitizen());
    await visitor.open(authorizationRequest(demand).url);
    const { leftFor } = await visitor.open(authorizationRequest({ prompt: "none" }).url);
    expect(new URL(leftFor ?? "").searchParams.has("code")).toBe(true);
  });
});
