import { z } from "zod";
import { admin, adminCreate, adminOk } from "../../support/admin.ts";
import { authorizationRequest, portalClient, type Client } from "../../support/authorization.ts";
import { endpoints, realmUrl } from "../../support/endpoints.ts";
import { giveAddressAndPassword } from "../../support/sign-in.ts";
import { Visitor, type Page } from "../../support/visitor.ts";
import { agreeToAll } from "./consents.ts";
import type { Person } from "./people.ts";

const FLOW = "integration test one step";
const CLIENT = "integration-test-one-step";
const SECRET = crypto.randomUUID();
const DIRECT_GRANT_STEPS = ["direct-grant-validate-username", "direct-grant-validate-password"];

/**
 * Opens, for a test file, what the realm does not have: a client that takes a password alone, so that
 * there is a valid token of level 1 to refuse. Gives the function that removes it again.
 */
export async function openOneStepClient(scopes: string[]): Promise<() => Promise<void>> {
  await closeOneStepClient();
  const flowId = await addFlow(FLOW, DIRECT_GRANT_STEPS);
  await adminCreate("clients", {
    clientId: CLIENT,
    secret: SECRET,
    publicClient: false,
    standardFlowEnabled: false,
    directAccessGrantsEnabled: true,
    fullScopeAllowed: false,
    defaultClientScopes: scopes,
    authenticationFlowBindingOverrides: { direct_grant: flowId },
  });
  return closeOneStepClient;
}

const BROWSER_FLOW = "integration test one step in a browser";
const BROWSER_CLIENT: Client = {
  ...portalClient,
  clientId: "integration-test-one-step-browser",
  clientSecret: SECRET,
};

/** The same for a browser: address and password, and no second step. */
export async function openOneStepBrowserClient(): Promise<() => Promise<void>> {
  const close = () => remove(BROWSER_CLIENT.clientId, BROWSER_FLOW);
  await close();
  const flowId = await addFlow(BROWSER_FLOW, ["sign-in"]);
  await adminCreate("clients", {
    clientId: BROWSER_CLIENT.clientId,
    secret: SECRET,
    standardFlowEnabled: true,
    redirectUris: [BROWSER_CLIENT.redirectUri],
    authenticationFlowBindingOverrides: { browser: flowId },
  });
  return close;
}

/** Signs in there; gives the page that follows the password and the consents. */
export async function oneStepSignIn(
  person: Person,
  parameters: Record<string, string>,
): Promise<Page> {
  const visitor = new Visitor(endpoints.keycloak);
  const { url } = authorizationRequest(parameters, BROWSER_CLIENT);
  const page = await giveAddressAndPassword(visitor, await visitor.open(url), person);
  return await agreeToAll(visitor, page);
}

/** An access token that one factor got. */
export async function oneStepToken(person: Person): Promise<string> {
  const answer = await fetch(realmUrl("protocol/openid-connect/token"), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: CLIENT,
      client_secret: SECRET,
      scope: "openid",
      username: person.email,
      password: person.password,
    }),
  });
  if (!answer.ok) throw new Error(`No token of one step: HTTP ${answer.status}`);
  return z.looseObject({ access_token: z.string() }).parse(await answer.json()).access_token;
}

/** Makes a flow of steps that must all be passed; gives its id. */
async function addFlow(alias: string, steps: readonly string[]): Promise<string> {
  const flowId = await adminCreate("authentication/flows", {
    alias,
    providerId: "basic-flow",
    topLevel: true,
    builtIn: false,
  });
  for (const authenticator of steps) {
    await adminCreate("authentication/executions", {
      authenticator,
      requirement: "REQUIRED",
      parentFlow: flowId,
    });
  }
  return flowId;
}

const closeOneStepClient = () => remove(CLIENT, FLOW);

async function remove(clientId: string, flow: string): Promise<void> {
  const found = z.array(z.looseObject({ id: z.string() }));
  for (const { id } of found.parse(await adminOk("GET", `clients?clientId=${clientId}`))) {
    await admin("DELETE", `clients/${id}`);
  }
  const flows = z.array(z.looseObject({ id: z.string(), alias: z.string() }));
  for (const { id, alias } of flows.parse(await adminOk("GET", "authentication/flows"))) {
    if (alias === flow) await admin("DELETE", `authentication/flows/${id}`);
  }
}
