import { afterAll, afterEach, describe, expect, it } from "vitest";
import { admin, adminOk } from "./support/admin.ts";
import { readProfile } from "./support/citizen-api.ts";
import {
  comeFromLine,
  lineFaults,
  newLinePerson,
  signInWithLine,
  signUpWithLine,
  userByEmail,
} from "./support/line.ts";
import { claims } from "./support/sign-in.ts";

const users: string[] = [];
const stranger = newLinePerson();

afterEach(() => lineFaults({}));

afterAll(async () => {
  for (const id of users) await admin("DELETE", `users/${id}`);
});

describe("ID-2: sign-in with LINE", () => {
  it("ID-2: ends at two steps, at the first sign-in and at every later one", async () => {
    const person = newLinePerson();
    const first = await signUpWithLine(person);
    expect(claims(first.accessToken).acr).toBe("two-step");
    const user = await userByEmail(person.email);
    users.push(user!.id);

    const later = await signInWithLine(person);
    expect(claims(later.accessToken).acr).toBe("two-step");
    expect(claims(later.accessToken).amr).toEqual(["line", "email"]);
    expect((await userByEmail(person.email))?.id).toBe(user?.id);
    expect(await readProfile(later.accessToken)).toMatchObject({
      email: person.email,
      email_verified: true,
      line_linked: true,
      attributes: {},
    });
  });

  it("ID-5: of LINE only the user id is kept: no name, no token", async () => {
    const person = newLinePerson();
    await signUpWithLine(person);
    const user = await userByEmail(person.email);
    users.push(user!.id);
    expect(user).toMatchObject({ emailVerified: true });
    expect(user?.firstName).toBeUndefined();
    expect(user?.lastName).toBeUndefined();
    const links = await adminOk("GET", `users/${user!.id}/federated-identity`);
    const lineUserId = user?.attributes.line_user_id?.[0];
    expect(links).toMatchObject([{ identityProvider: "line", userId: lineUserId }]);
    expect(JSON.stringify(links)).not.toContain("token");
  });

  it.each([
    "missing",
    "wrong-key",
    "alg-none",
    "with-kid",
    "wrong-issuer",
    "wrong-audience",
    "expired",
    "wrong-nonce",
    "missing-nonce",
  ])("ID-2: an ID token with the fault %s is refused in Japanese", async (idToken) => {
    await lineFaults({ idToken });
    const { page } = await comeFromLine(stranger);
    expect(page.leftFor).toBeUndefined();
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(new URL(page.url).pathname).toBe("/realms/city/broker/line/endpoint");
    expect(page.html.includes("LINEでのログインができませんでした")).toBe(true);
  });
});
