import { randomBytes } from "node:crypto";
import { clientCredentialsToken } from "../../support/admin.ts";
import { endpoints } from "../../support/endpoints.ts";
import { inside } from "../../support/inside.ts";
import { asUser, type BenchCitizen } from "../support/citizens.ts";
import type { SignInTarget } from "../support/sign-in.ts";
import { newAuthenticatorApp, totp } from "../../support/totp.ts";

const CLIENT = "bench";
const REDIRECT = "http://localhost/bench";

/**
 * A realm as Keycloak makes it (its own flows, theme and, but for a policy, password hashing) whose people have a
 * password and an authenticator app: the measure of our own.
 */
export async function openStockRealm(
  people: readonly BenchCitizen[],
  { name = "bench-stock", passwordPolicy }: { name?: string; passwordPolicy?: string } = {},
): Promise<SignInTarget> {
  const secret = randomBytes(16).toString("hex");
  const keys = new Map(people.map(({ email }) => [email, randomBytes(20).toString("hex")]));
  await createRealm({
    realm: name,
    enabled: true,
    sslRequired: "none",
    loginWithEmailAllowed: true,
    passwordPolicy,
    clients: [
      {
        clientId: CLIENT,
        secret,
        publicClient: false,
        standardFlowEnabled: true,
        redirectUris: [REDIRECT],
        attributes: { "pkce.code.challenge.method": "S256" },
      },
    ],
    users: people.map((person) => {
      const user = asUser(person);
      return {
        ...user,
        // The stock profile asks for names, and would stop everybody who has none.
        firstName: "Bench",
        lastName: "Bench",
        credentials: [...user.credentials, newAuthenticatorApp(keys.get(person.email)!).credential],
      };
    }),
  });
  return {
    client: {
      realm: `${endpoints.keycloak}/realms/${name}`,
      clientId: CLIENT,
      clientSecret: secret,
      redirectUri: REDIRECT,
    },
    giveFirstFactor: (visitor, page, { email, password }) =>
      visitor.submit(page, { username: email, password }),
    codeField: "otp",
    secondFactor: async ({ email }) => totp(keys.get(email)!),
  };
}

async function createRealm(realm: unknown): Promise<void> {
  const { clientId, clientSecret } = inside.admin;
  const master = `${endpoints.adminHost}/realms/master`;
  const { access_token } = await clientCredentialsToken(master, clientId, clientSecret);
  const answer = await fetch(`${endpoints.adminHost}/admin/realms`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify(realm),
  });
  if (answer.status !== 201) throw new Error(`The stock realm was refused: HTTP ${answer.status}`);
}
