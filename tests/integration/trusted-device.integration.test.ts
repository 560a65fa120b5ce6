import { afterAll, describe, expect, it } from "vitest";
import { authorizationRequest, redeem } from "../support/authorization.ts";
import { endpoints } from "../support/endpoints.ts";
import { Visitor } from "../support/visitor.ts";
import { agreeToAll } from "./support/consents.ts";
import { nextCode } from "./support/mailbox.ts";
import { createCitizen, deleteCreatedPeople } from "./support/people.ts";
import { claims } from "./support/sign-in.ts";

const HOUR_S = 60 * 60;
const DAY_S = 24 * HOUR_S;

afterAll(deleteCreatedPeople);

/**
 * Signs in, trusting the device or not.
 *
 * @returns seconds after which the session ends if nobody uses it: its refresh token ends with it
 */
async function endsUnusedAfter(trusted: boolean): Promise<number> {
  const { email, password } = await createCitizen();
  const { url, verifier } = authorizationRequest();
  const visitor = new Visitor(endpoints.keycloak);
  const passwordPage = await visitor.submit(await visitor.open(url), {
    username: email,
    ...(trusted && { rememberMe: "on" }),
  });
  const codePage = await visitor.submit(passwordPage, { password });
  const end = await agreeToAll(
    visitor,
    await visitor.submit(codePage, { code: await nextCode(email) }),
  );
  const { exp, iat } = claims((await redeem(end.leftFor!, verifier)).refreshToken);
  return Number(exp) - Number(iat);
}

describe("ID-4: a trusted device is a long session", () => {
  it("ID-4: that ends after two weeks without use", async () => {
    expect(await endsUnusedAfter(true)).toBe(14 * DAY_S);
  });

  it("ID-4: any other after half an hour", async () => {
    expect(await endsUnusedAfter(false)).toBe(HOUR_S / 2);
  });
});
