import { randomBytes } from "node:crypto";
import { createLogger } from "@machi-id/runtime";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { interactionPolicy, Provider, type Configuration, type errors } from "oidc-provider";
import { memoryAdapter } from "./adapter.ts";
import type { RegisteredClients } from "./clients.ts";
import type { MyNumberFaults } from "./faults.ts";
import { subjectAt, type CardHolders } from "./holders.ts";
import type { Keys } from "./keys.ts";
import { tamper } from "./tamper.ts";

/** Where the agency's realm is. */
export const realmPath = "/api/realms/main";

/** The agency's OpenID provider: code flow, PKCE, private_key_jwt, a card for every sign-in. */
export async function createProvider(
  origin: string,
  holders: CardHolders,
  clients: RegisteredClients,
  faults: () => MyNumberFaults,
): Promise<Provider> {
  const keyId = randomBytes(8).toString("hex");
  const pair = await generateKeyPair("ES256", { extractable: true });
  const keys: Keys = {
    signing: pair.privateKey,
    keyId,
    foreign: (await generateKeyPair("ES256")).privateKey,
    published: JSON.stringify(await exportJWK(pair.publicKey)),
  };
  const jwk = { ...(await exportJWK(pair.privateKey)), kid: keyId, alg: "ES256", use: "sig" };
  const provider = new Provider(`${origin}${realmPath}`, configuration(jwk, holders, clients));
  provider.use(tamper(keys, faults));
  const logger = createLogger("emulator-mynumber", "info");
  // A relying party is told little; who runs it wants to know which rule it broke.
  const tell = (_context: unknown, error: errors.OIDCProviderError) =>
    logger.warn({ error: error.error, detail: error.error_detail }, "a request was refused");
  provider.on("grant.error", tell);
  provider.on("authorization.error", tell);
  provider.on("userinfo.error", tell);
  return provider;
}

function configuration(key: JWK, holders: CardHolders, clients: RegisteredClients): Configuration {
  const endpoint = (name: string) => `/protocol/openid-connect/${name}`;
  return {
    adapter: memoryAdapter(clients),
    routes: {
      authorization: endpoint("auth"),
      token: endpoint("token"),
      userinfo: endpoint("userinfo"),
      jwks: endpoint("certs"),
    },
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    clientAuthMethods: ["private_key_jwt"],
    enabledJWA: {
      clientAuthSigningAlgValues: ["ES256", "RS256"],
      idTokenSigningAlgValues: ["ES256"],
      userinfoSigningAlgValues: ["ES256"],
    },
    pkce: { required: () => true },
    responseTypes: ["code"],
    scopes: ["openid", "name", "address", "birthdate", "gender", "sign"],
    claims: {
      openid: ["sub"],
      acr: null,
      name: ["name"],
      address: ["address"],
      birthdate: ["birthdate"],
      gender: ["gender"],
    },
    acrValues: ["aal2", "aal3", "crl", "ocsp"],
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_context, accountId, client) => subjectAt(client.clientId, accountId),
    findAccount: (_context, id) => {
      const holder = holders.find(id);
      if (holder === undefined) return undefined;
      const { name, address, birthdate, gender } = holder;
      return {
        accountId: id,
        // Whether the agency gives the address as a text or as an object is not documented.
        claims: async () => ({
          sub: id,
          name,
          address: { formatted: address },
          birthdate,
          gender,
        }),
      };
    },
    // The library's own connections refuse this machine's address, where the realm publishes its key.
    fetch: (url, options) => {
      const { method, headers, signal } = options ?? {};
      return fetch(url, {
        ...(method && { method }),
        ...(headers && { headers }),
        signal: signal ?? null,
      });
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
    },
    interactions: { policy: cardEachTime(), url: (_context, { uid }) => `/app/${uid}` },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 300,
      IdToken: 300,
      Interaction: 1_800,
      Session: 60,
      Grant: 1_800,
    },
  };
}

/** The card is read for every sign-in, whoever signed in before in this browser. */
function cardEachTime() {
  const policy = interactionPolicy.base();
  policy
    .get("login")
    ?.checks.add(
      new interactionPolicy.Check(
        "card_required",
        "the card has to be read",
        "login_required",
        ({ oidc }) =>
          oidc.result?.login === undefined
            ? interactionPolicy.Check.REQUEST_PROMPT
            : interactionPolicy.Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}
