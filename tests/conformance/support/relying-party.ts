import { admin, adminCreate } from "../../support/admin.ts";
import { authorizationRequest, type Client } from "../../support/authorization.ts";
import { endpoints, realmUrl } from "../../support/endpoints.ts";
import type { Page, Visitor } from "../../support/visitor.ts";

/** A relying party registered for one test file. Nothing listens at its addresses. */
export interface TestClient extends Client {
  /** Keycloak's own id of it. */
  readonly id: string;
}

const made: string[] = [];

/**
 * Registers a confidential relying party as the realm's files would: code flow, PKCE, two steps.
 *
 * @param overrides of the client representation; `attributes` are added to
 */
export async function registerClient(
  overrides: Record<string, unknown> & { attributes?: Record<string, string> } = {},
): Promise<TestClient> {
  const clientId = `conformance-${crypto.randomUUID()}`;
  const clientSecret = crypto.randomUUID();
  const redirectUri = `https://${clientId}.example/callback`;
  const { attributes, ...rest } = overrides;
  const id = await adminCreate("clients", {
    clientId,
    secret: clientSecret,
    publicClient: false,
    standardFlowEnabled: true,
    fullScopeAllowed: false,
    redirectUris: [redirectUri],
    attributes: {
      "pkce.code.challenge.method": "S256",
      "minimum.acr.value": "two-step",
      "post.logout.redirect.uris": `https://${clientId}.example/signed-out`,
      ...attributes,
    },
    ...rest,
  });
  made.push(id);
  return { id, realm: endpoints.realm, clientId, clientSecret, redirectUri };
}

/** Deletes what the test file registered. */
export async function deleteClients(): Promise<void> {
  for (const id of made.splice(0)) await admin("DELETE", `clients/${id}`);
}

/** How the realm answers an authorization request. */
export interface AuthorizationAnswer {
  /** What came to the relying party; undefined when a page of the realm was shown. */
  readonly response: URLSearchParams | undefined;
  /** Where it came to, query included. */
  readonly redirectedTo: string | undefined;
  readonly page: Page;
  readonly verifier: string;
}

/**
 * Sends an authorization request in a browser.
 *
 * @param parameters over those of a right request; one of `undefined` is left out
 */
export async function authorize(
  visitor: Visitor,
  client: Client,
  parameters: Record<string, string | undefined> = {},
): Promise<AuthorizationAnswer> {
  const { url, verifier } = authorizationRequest({}, client);
  const request = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) request.searchParams.delete(name);
    else request.searchParams.set(name, value);
  }
  const page = await visitor.open(request.href);
  const { leftFor } = page;
  return {
    response: leftFor === undefined ? undefined : responseIn(leftFor),
    redirectedTo: leftFor,
    page,
    verifier,
  };
}

function responseIn(address: string): URLSearchParams {
  const { searchParams, hash } = new URL(address);
  return searchParams.size > 0 ? searchParams : new URLSearchParams(hash.slice(1));
}

/** Asks the token endpoint, and gives its answer whatever it is. */
export async function askForTokens(
  { clientId, clientSecret, redirectUri }: Client,
  parameters: Record<string, string | undefined>,
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const all = {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uri: redirectUri,
    grant_type: "authorization_code",
    ...parameters,
  };
  const present = Object.entries(all).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const answer = await fetch(realmUrl("protocol/openid-connect/token"), {
    method: "POST",
    body: new URLSearchParams(present),
  });
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Record<string, unknown>,
  };
}

/** Redeems a code in the right way, but for `parameters`. */
export async function redeemCode(
  client: Client,
  { response, verifier }: AuthorizationAnswer,
  parameters: Record<string, string | undefined> = {},
) {
  const code = response?.get("code") ?? undefined;
  return await askForTokens(client, { code, code_verifier: verifier, ...parameters });
}
