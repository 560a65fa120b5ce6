import { z } from "zod";
import { admin, adminCreate, adminOk } from "../../support/admin.ts";
import { realmUrl } from "../../support/endpoints.ts";
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
  const flowId = await adminCreate("authentication/flows", {
    alias: FLOW,
    providerId: "basic-flow",
    topLevel: true,
    builtIn: false,
  });
  for (const provider of DIRECT_GRANT_STEPS) {
    await adminCreate("authentication/executions", {
      authenticator: provider,
      requirement: "REQUIRED",
      parentFlow: flowId,
    });
  }
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

async function closeOneStepClient(): Promise<void> {
  const found = z.array(z.looseObject({ id: z.string() }));
  for (const { id } of found.parse(await adminOk("GET", `clients?clientId=${CLIENT}`))) {
    await admin("DELETE", `clients/${id}`);
  }
  const flows = z.array(z.looseObject({ id: z.string(), alias: z.string() }));
  for (const { id, alias } of flows.parse(await adminOk("GET", "authentication/flows"))) {
    if (alias === FLOW) await admin("DELETE", `authentication/flows/${id}`);
  }
}
