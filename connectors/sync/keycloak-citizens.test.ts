import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pack } from "../testing/pack.ts";
import { FakeRealm, toAnswer } from "../testing/realm.ts";
import { sampleCitizen } from "../testing/sample-citizen.ts";
import type { CitizenReader } from "./citizens.ts";
import { KeycloakCitizens } from "./keycloak-citizens.ts";

const hanako = sampleCitizen({
  id: "hanako",
  citizen: { ...sampleCitizen().citizen, interests: ["childcare"] },
  consents: new Map([["news", "2026-10-01"]]),
});
const people: CitizenReader = {
  read: async (ids) => ({
    citizens: new Map(ids.includes("hanako") ? [["hanako", hanako]] : []),
    absent: new Set(ids.filter((id) => id !== "hanako")),
  }),
  page: async (after) => ({
    citizens: [{ ...hanako, id: after ?? "first" }],
    next: after === null ? "second" : null,
  }),
};
const signal = new AbortController().signal;

let realm: FakeRealm;
let reader: KeycloakCitizens;

beforeEach(async () => {
  realm = new FakeRealm(people);
  await realm.start();
  reader = reading("s3cret");
});
afterEach(() => realm.stop());

const reading = (clientSecret: string) =>
  new KeycloakCitizens({ realmUrl: realm.url, clientId: "connectors", clientSecret, pack });

describe("CO-1: reading citizens from the realm", () => {
  it("gives citizens as they are, and tells who is none", async () => {
    const { citizens, absent } = await reader.read(["hanako", "gone"], signal);
    expect(citizens.get("hanako")).toEqual(hanako);
    expect([...absent]).toEqual(["gone"]);
  });

  it("ID-11: leaves out consents that do not stand: to an older version, or to what the city does not ask", async () => {
    const consents = { news: "2020-01-01", disaster: "2026-10-01", telegrams: "2026-10-01" };
    realm.answer = () => ({
      status: 200,
      body: { citizens: [{ ...toAnswer(hanako), consents }], absent: [] },
    });
    const { citizens } = await reader.read(["hanako"], signal);
    expect([...citizens.get("hanako")!.consents]).toEqual([["disaster", "2026-10-01"]]);
  });

  it("asks for a token once, and again when the server has forgotten it", async () => {
    await reader.read(["hanako"], signal);
    await reader.read(["hanako"], signal);
    expect(realm.requests.filter((path) => path.endsWith("/token"))).toHaveLength(1);
    realm.forgetTokens();
    await reader.read(["hanako"], signal);
    expect(realm.requests.filter((path) => path.endsWith("/token"))).toHaveLength(2);
  });

  it("walks all citizens page by page", async () => {
    const first = await reader.page(null, signal);
    expect(first).toEqual({ citizens: [{ ...hanako, id: "first" }], next: "second" });
    const second = await reader.page(first.next, signal);
    expect(second).toEqual({ citizens: [{ ...hanako, id: "second" }], next: null });
  });
});

describe("CO-5: an answer that is not whole is no answer", () => {
  it.each([
    ["leaves a citizen out", { citizens: [], absent: [] }, "read-incomplete"],
    [
      "names someone who was not asked for",
      { citizens: [], absent: ["hanako", "x"] },
      "read-incomplete",
    ],
    [
      "calls someone both present and absent",
      { citizens: [toAnswer(hanako)], absent: ["hanako"] },
      "read-incomplete",
    ],
    [
      "does not say what was agreed to, which is no withdrawal",
      { citizens: [{ ...toAnswer(hanako), consents: undefined }], absent: [] },
      "read-malformed",
    ],
    ["has another form", { citizens: "none" }, "read-malformed"],
  ])("when it %s", async (_, body, code) => {
    realm.answer = () => ({ status: 200, body });
    await expect(reader.read(["hanako"], signal)).rejects.toMatchObject({ code });
  });

  it("when the realm refuses, fails or is not there", async () => {
    realm.answer = () => ({ status: 403, body: {} });
    await expect(reader.read(["hanako"], signal)).rejects.toMatchObject({ code: "read-refused" });
    await expect(reading("wrong").read(["hanako"], signal)).rejects.toMatchObject({
      code: "token-refused",
    });
    await realm.stop();
    await expect(reader.read(["hanako"], signal)).rejects.toMatchObject({ code: "unreachable" });
  });
});
