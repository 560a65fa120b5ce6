import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCitizen, deleteCreatedPeople } from "../integration/support/people.ts";
import { signIn, type SignedIn } from "../integration/support/sign-in.ts";
import {
  authorize,
  deleteClients,
  redeemCode,
  registerClient,
  type TestClient,
} from "./support/relying-party.ts";

let client: TestClient;
let signedIn: SignedIn;

beforeAll(async () => {
  client = await registerClient();
  signedIn = await signIn(await createCitizen());
});

afterAll(async () => {
  await deleteClients();
  await deleteCreatedPeople();
});

describe("ID-1: RFC 7636, PKCE", () => {
  it("§4.6: the right verifier gives tokens", async () => {
    const { status } = await redeemCode(client, await authorize(signedIn.visitor, client));
    expect(status).toBe(200);
  });

  it.each([
    ["no challenge", { code_challenge: undefined, code_challenge_method: undefined }],
    ["a challenge in clear (plain)", { code_challenge_method: "plain" }],
    ["a challenge without a method, which means plain", { code_challenge_method: undefined }],
    ["a challenge that is too short", { code_challenge: "short" }],
    ["a challenge with characters that no verifier has", { code_challenge: `${"a".repeat(42)}!` }],
  ])("§4.4.1, RFC 9700 §2.1.1: %s is refused at the relying party", async (_, parameters) => {
    const { response } = await authorize(signedIn.visitor, client, parameters);
    expect(response?.get("error")).toBe("invalid_request");
    expect(response?.has("code")).toBe(false);
  });

  it.each([
    ["another verifier", { code_verifier: "x".repeat(43) }],
    ["no verifier", { code_verifier: undefined }],
    ["an empty one", { code_verifier: "" }],
  ])("§4.6: %s gives no tokens", async (_, parameters) => {
    const answer = await redeemCode(client, await authorize(signedIn.visitor, client), parameters);
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("§7.2: the challenge itself is no verifier", async () => {
    const answer = await authorize(signedIn.visitor, client);
    const challenge = createHash("sha256").update(answer.verifier).digest("base64url");
    const { body } = await redeemCode(client, answer, { code_verifier: challenge });
    expect(body).toMatchObject({ error: "invalid_grant" });
  });

  it("RFC 9700 §4.5.3: a code is bound to the browser that asked for it, by challenge", async () => {
    const [mine, stolen] = [
      await authorize(signedIn.visitor, client),
      await authorize(signedIn.visitor, client),
    ];
    const { body } = await redeemCode(client, stolen, { code_verifier: mine.verifier });
    expect(body).toMatchObject({ error: "invalid_grant" });
  });
});
