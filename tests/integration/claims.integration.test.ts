import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminOk } from "../support/admin.ts";
import { realmUrl } from "../support/endpoints.ts";
import { createCitizen, deleteCreatedPeople, type Person } from "./support/people.ts";
import { claims, signIn, type SignedIn } from "./support/sign-in.ts";

/** What the citizen has said; each of it must reach the portal and stay out of access tokens. */
const said = {
  lastName: ["酒田"],
  firstName: ["花子"],
  family_name_kana: ["サカタ"],
  given_name_kana: ["ハナコ"],
  birthdate: ["1990-05-14"],
  gender: ["female"],
  postal_code: ["9980102"],
  address_town: ["見本町"],
  address_rest: ["1丁目2番3号"],
};

let citizen: Person;
let signedIn: SignedIn;

beforeAll(async () => {
  citizen = await createCitizen(said);
  signedIn = await signIn(citizen);
});

afterAll(deleteCreatedPeople);

const userinfo = async (): Promise<unknown> => {
  const headers = { authorization: `Bearer ${signedIn.accessToken}` };
  return await (await fetch(realmUrl("protocol/openid-connect/userinfo"), { headers })).json();
};

describe("ID-1: what a relying party is told of a citizen", () => {
  it("ID-1: the profile, as claims of OpenID Connect Core 1.0 §5.1", async () => {
    const expected = {
      family_name: "酒田",
      given_name: "花子",
      family_name_kana: "サカタ",
      given_name_kana: "ハナコ",
      birthdate: "1990-05-14",
      gender: "female",
      address: { postal_code: "9980102", locality: "見本町", street_address: "1丁目2番3号" },
      email: citizen.email,
      email_verified: true,
    };
    expect(claims(signedIn.idToken)).toMatchObject(expected);
    expect(await userinfo()).toMatchObject(expected);
  });

  it("ID-2: how sure we are, and by what means (acr, amr)", () => {
    for (const token of [signedIn.idToken, signedIn.accessToken]) {
      expect(claims(token)).toMatchObject({ acr: "two-step", amr: ["pwd", "email"] });
    }
  });

  it("ID-9: the citizen under a name of the relying party's own, the same everywhere", async () => {
    const { sub } = claims(signedIn.idToken);
    expect(sub).not.toBe(citizen.id);
    expect(claims(signedIn.accessToken).sub).toBe(sub);
    expect(await userinfo()).toMatchObject({ sub });
  });

  it("OP-4: the access token, which travels to APIs, says nothing personal", () => {
    const { accessToken } = signedIn;
    const text = JSON.stringify(claims(accessToken));
    for (const value of [citizen.email, citizen.id, ...Object.values(said).flat()]) {
      expect(text).not.toContain(value);
    }
    expect(new Set(claims(accessToken).aud as string[])).toEqual(
      new Set(["citizen-api", "gateway"]),
    );
    expect(claims(accessToken)).not.toHaveProperty("realm_access");
    expect(claims(accessToken)).not.toHaveProperty("resource_access");
  });
});

describe("OP-6: ways in that this realm does not have", () => {
  it("OP-6: a password alone gives no token", async () => {
    for (const client_id of ["admin-cli", "portal", "security-admin-console"]) {
      const answer = await fetch(realmUrl("protocol/openid-connect/token"), {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "password",
          client_id,
          username: citizen.email,
          password: citizen.password,
        }),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  it("OP-6: Keycloak's own account API and pages are closed to citizens", async () => {
    const answer = await fetch(realmUrl("account/"), {
      method: "POST",
      headers: {
        authorization: `Bearer ${signedIn.accessToken}`,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify({ email: "else@example.jp" }),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await adminOk("GET", `users/${citizen.id}`)).toMatchObject({ email: citizen.email });
  });
});
