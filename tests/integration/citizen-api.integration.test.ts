import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, patchProfile, patchRaw, readProfile } from "../support/citizen-api.ts";
import { markOf, takeMark, versionOf } from "../support/database.ts";
import { openOneStepClient, oneStepToken } from "./support/one-step.ts";
import { changeAsStaff, createCitizen, deleteCreatedPeople } from "./support/people.ts";
import type { Person } from "./support/people.ts";
import { claims, signIn, signOut } from "./support/sign-in.ts";

let hanako: Person;
let token: string;
let closeOneStepClient: () => Promise<void>;

beforeAll(async () => {
  closeOneStepClient = await openOneStepClient(["basic", "assurance", "citizen-api"]);
  hanako = await createCitizen({ lastName: ["酒田"], birthdate: ["1992-02-29"] });
  token = (await signIn(hanako)).accessToken;
});

afterAll(async () => {
  await closeOneStepClient();
  await deleteCreatedPeople();
});

describe("PO-5: citizens read their own profile", () => {
  it("PO-5: the profile comes with its version, as an entity tag too, and is not cached", async () => {
    const { status, headers, body } = await call("citizen/profile", token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      email: hanako.email,
      email_verified: true,
      line_linked: false,
      attributes: { lastName: ["酒田"], birthdate: ["1992-02-29"] },
    });
    const { version } = await readProfile(token);
    expect(headers.get("etag")).toBe(`"${version}"`);
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("ID-9: a pairwise subject stands in the token, and the profile is still the citizen's", async () => {
    expect(claims(token).sub).not.toBe(hanako.id);
    expect((await readProfile(token)).email).toBe(hanako.email);
  });

  it("CO-4: what only administrators may see is not shown", async () => {
    const lineUserId = `U${"a".repeat(32)}`;
    expect((await changeAsStaff(hanako, { line_user_id: [lineUserId] })).status).toBe(204);
    expect(JSON.stringify(await readProfile(token))).not.toContain(lineUserId);
  });

  it("OP-6: a page of another origin is not let in", async () => {
    const { headers } = await call("citizen/profile", token, {
      headers: { origin: "https://elsewhere.example" },
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("ID-2: the citizen API takes the citizen's own token of two steps only", () => {
  it("without a token: 401 and a challenge", async () => {
    const { status, headers } = await call("citizen/profile", undefined);
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each([
    ["a text that is no token", "Bearer not-a-token"],
    ["another scheme", "Basic aGFuYWtvOmhhbmFrbw=="],
    ["a token whose signature was altered", "altered"],
  ])("%s: 401", async (_, authorization) => {
    const altered = `Bearer ${token.slice(0, -8)}AAAAAAAA`;
    const { status, headers, body } = await call("citizen/profile", undefined, {
      headers: { authorization: authorization === "altered" ? altered : authorization },
    });
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toContain('error="invalid_token"');
    expect(body).toMatchObject({ error: "invalid_token" });
  });

  it("an ID token is no access token: 401", async () => {
    const citizen = await signIn(await createCitizen());
    expect((await call("citizen/profile", citizen.idToken)).status).toBe(401);
  });

  it("a token of one step: 403, and the challenge names the levels that suffice (RFC 9470)", async () => {
    const oneStep = await oneStepToken(hanako);
    const { status, headers, body } = await call("citizen/profile", oneStep);
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: "insufficient_user_authentication" });
    expect(headers.get("www-authenticate")).toContain('acr_values="two-step mynumber"');
    const change = await patchProfile(oneStep, await versionOf(hanako.id), { gender: ["female"] });
    expect(change.status).toBe(403);
  });

  it("a token for another audience: 401", async () => {
    await closeOneStepClient();
    closeOneStepClient = await openOneStepClient(["basic", "assurance"]);
    expect((await call("citizen/profile", await oneStepToken(hanako))).status).toBe(401);
  });

  it("once the citizen has signed out, the token counts for nothing: 401", async () => {
    const citizen = await signIn(await createCitizen());
    expect((await call("citizen/profile", citizen.accessToken)).status).toBe(200);
    await signOut(citizen);
    expect((await call("citizen/profile", citizen.accessToken)).status).toBe(401);
  });
});

describe("PO-5: citizens change their own profile", () => {
  it("PO-5: only the named attributes change, and the version goes up by one", async () => {
    const before = await readProfile(token);
    const { status, headers, body } = await patchProfile(token, before.version, {
      interests: ["childcare"],
      gender: ["female"],
    });
    expect(body).toEqual({
      ...before,
      version: before.version + 1,
      attributes: { ...before.attributes, interests: ["childcare"], gender: ["female"] },
    });
    expect(status).toBe(200);
    expect(headers.get("etag")).toBe(`"${before.version + 1}"`);
    expect(await readProfile(token)).toEqual(body);
    expect(await versionOf(hanako.id)).toBe(before.version + 1);
  });

  it.each([
    ["null", null],
    ["an empty list", []],
  ])("RFC 7396: %s removes an attribute, a name too", async (_, nothing) => {
    const before = await readProfile(token);
    const given = await patchProfile(token, before.version, {
      lastName: ["酒田"],
      address_rest: ["69番地3"],
    });
    expect(given.status).toBe(200);
    const { body } = await patchProfile(token, (await readProfile(token)).version, {
      lastName: nothing,
      address_rest: nothing,
    });
    expect(body).not.toHaveProperty("attributes.lastName");
    expect(body).not.toHaveProperty("attributes.address_rest");
    expect(await readProfile(token)).toEqual(body);
  });

  it("CO-1: nothing changed is no change: the version stays and no mark is left", async () => {
    const before = await readProfile(token);
    await patchProfile(token, before.version, { interests: ["childcare", "garbage"] });
    await takeMark(hanako.id);
    const { version } = await readProfile(token);
    const { status, body } = await patchProfile(token, version, {
      interests: ["garbage", "childcare"],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version });
    expect(await versionOf(hanako.id)).toBe(version);
    expect(await markOf(hanako.id)).toBeUndefined();
  });

  it("PO-5: the many values of an attribute are kept, long ones too", async () => {
    const family = Array.from({ length: 20 }, (_, index) =>
      JSON.stringify({
        relation: "child",
        birthdate: `2020-01-${String(index + 1).padStart(2, "0")}`,
        gender: "female",
        nickname: `はな${index}`,
      }),
    );
    const addressRest = ["番".repeat(200)];
    const { version } = await readProfile(token);
    const { status } = await patchProfile(token, version, { family, address_rest: addressRest });
    expect(status).toBe(200);
    const { attributes } = await readProfile(token);
    expect(attributes.family).toEqual(family.sort());
    expect(attributes.address_rest).toEqual(addressRest);
  });
});

describe("PO-5: no change is lost between two writers", () => {
  it("a version that is no longer current: 412 with the current one, and nothing changes", async () => {
    const { version, attributes } = await readProfile(token);
    const { status, body } = await patchProfile(token, version - 1, { gender: ["male"] });
    expect(status).toBe(412);
    expect(body).toMatchObject({ error: "version_conflict", version });
    expect((await readProfile(token)).attributes).toEqual(attributes);
  });

  it("of two changes at the same time with one version, one wins and the other gets 412", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { version } = await readProfile(token);
      const answers = await Promise.all([
        patchProfile(token, version, { postal_code: [`998000${round}`] }),
        patchProfile(token, version, { address_town: [`京田${round}丁目`] }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const after = await readProfile(token);
      expect(after).toEqual(answers.find(({ status }) => status === 200)?.body);
      expect(after.version).toBe(version + 1);
    }
  });

  it("a change by staff in between counts as well: 412", async () => {
    const { version } = await readProfile(token);
    expect((await changeAsStaff(hanako, { residence_area: ["hamada"] })).status).toBe(204);
    expect((await patchProfile(token, version, { gender: ["other"] })).status).toBe(412);
  });

  it.each([
    ["no If-Match", {}],
    ["If-Match: *, which would overwrite whatever is there", { "if-match": "*" }],
  ])("%s: 428", async (_, headers) => {
    const body = JSON.stringify({ attributes: { gender: ["male"] } });
    const { status, body: answer } = await patchRaw(token, body, headers);
    expect(status).toBe(428);
    expect(answer).toMatchObject({ error: "precondition_required" });
  });

  it.each(['W/"1"', '"abc"', "1", '"00"', '"99999999999999999999"'])(
    "If-Match: %s matches no version: 412",
    async (tag) => {
      const body = JSON.stringify({ attributes: { gender: ["male"] } });
      expect((await patchRaw(token, body, { "if-match": tag })).status).toBe(412);
    },
  );
});
