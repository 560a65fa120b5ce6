import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { adminOk } from "../support/admin.ts";
import { endpoints, realmUrl } from "../support/endpoints.ts";
import { demandsCard } from "./support/my-number.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { authorizationRequest } from "../support/authorization.ts";
import { Visitor } from "../support/visitor.ts";
import { giveAddressAndPassword } from "../support/sign-in.ts";

afterAll(deleteCreatedPeople);

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
  it("ID-8: at once, before anybody signs in (more of it: assurance.integration.test.ts)", async () => {
    const { leftFor } = await new Visitor(endpoints.keycloak).open(
      authorizationRequest(demandsCard).url,
    );
    const { searchParams } = new URL(leftFor ?? "about:blank");
    expect(searchParams.get("error")).toBe("unmet_authentication_requirements");
    expect(searchParams.has("code")).toBe(false);
  });
});
