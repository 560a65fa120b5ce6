import type ClientRepresentation from "@keycloak/keycloak-admin-client/lib/defs/clientRepresentation.js";
import type { Value } from "../compare/change.ts";
import { FLOW_BINDINGS } from "../topics/bindings.ts";
import { readRealm, updateRealm } from "../topics/realm.ts";
import type { Context } from "../step.ts";
import { listFlows } from "./read.ts";

/**
 * A flow in use can neither be deleted nor changed in one go, and half a sign-in flow is a way in. So
 * the new one is built beside it under marked aliases, takes its place in one step, and only then are
 * the old one deleted and the marks taken off. A run stopped anywhere leaves either the old flow or the
 * new one in use, whole, and {@link finishSwaps} does what was left to do.
 */
const MARK = " ~new";

/** The alias while a flow is being built. */
export const mark = (alias: string) => `${alias}${MARK}`;
const isMarked = (alias: string) => alias.endsWith(MARK);
const unmark = (alias: string) => alias.slice(0, -MARK.length);

/** Puts the marked flow wherever the flow without the mark is in use. */
async function rebind(context: Context, alias: string): Promise<void> {
  const realm = await readRealm(context);
  const bindings = FLOW_BINDINGS.filter((use) => realm[use] === alias);
  if (bindings.length > 0) {
    await updateRealm(context, Object.fromEntries(bindings.map((use) => [use, mark(alias)])));
  }
  const { identityProviders } = context.admin;
  for (const provider of await identityProviders.find()) {
    const keys = providerFlows.filter((key) => provider[key] === alias);
    if (keys.length === 0) continue;
    // The secret is asterisks here, by which Keycloak knows to keep the one it has.
    await identityProviders.update(
      { alias: provider.alias! },
      { ...provider, ...Object.fromEntries(keys.map((key) => [key, mark(alias)])) },
    );
  }
  await rebindClients(context, alias);
}

const providerFlows = ["firstBrokerLoginFlowAlias", "postBrokerLoginFlowAlias"] as const;

/** Clients override flows by id, not by alias. */
async function rebindClients(context: Context, alias: string): Promise<void> {
  const flows = await listFlows(context);
  const before = flows.find((flow) => flow.alias === alias)?.id;
  const after = flows.find((flow) => flow.alias === mark(alias))?.id;
  if (before === undefined || after === undefined) return;
  for (const client of await context.admin.clients.find()) {
    const overrides = overridesOf(client);
    const changed = Object.entries(overrides).filter(([, flow]) => flow === before);
    if (changed.length === 0) continue;
    const replaced = Object.fromEntries(changed.map(([use]) => [use, after]));
    await context.admin.clients.update(
      { id: client.id! },
      {
        clientId: client.clientId!,
        authenticationFlowBindingOverrides: { ...overrides, ...replaced },
      },
    );
  }
}

const overridesOf = ({ authenticationFlowBindingOverrides: overrides }: ClientRepresentation) =>
  (overrides ?? {}) as Record<string, string>;

/** Marked flows on the server: what an interrupted run left, or this run has just built. */
export async function markedFlows(context: Context): Promise<string[]> {
  return (await listFlows(context)).map(({ alias }) => alias).filter(isMarked);
}

/** Whether anything of the realm uses the flow. */
async function isBound(context: Context, alias: string): Promise<boolean> {
  const realm = await readRealm(context);
  const providers = await context.admin.identityProviders.find();
  const clients = await context.admin.clients.find();
  const id = (await listFlows(context)).find((flow) => flow.alias === alias)?.id;
  return (
    FLOW_BINDINGS.some((use) => realm[use] === alias) ||
    providers.some((provider) => providerFlows.some((key) => provider[key] === alias)) ||
    clients.some((client) => Object.values(overridesOf(client)).includes(id ?? ""))
  );
}

/** Throws away the marked flows that nothing uses: an interrupted run may have left them half built. */
export async function discardUnfinished(context: Context): Promise<void> {
  for (const alias of await markedFlows(context)) {
    if (!(await isBound(context, alias))) await deleteFlow(context, alias);
  }
}

/** Ends every swap that has begun: nothing uses the old flow any more, so it goes and the mark with it. */
export async function finishSwaps(context: Context): Promise<void> {
  const flows = await markedFlows(context);
  for (const alias of flows) {
    await rebind(context, unmark(alias));
    await deleteFlow(context, unmark(alias));
  }
  // Only now, when every old flow is gone: a sub-flow may have moved from one flow to another.
  for (const alias of flows) await takeMarksOff(context, alias);
}

async function deleteFlow(context: Context, alias: string): Promise<void> {
  const flow = (await listFlows(context)).find((entry) => entry.alias === alias);
  if (flow) await context.admin.authenticationManagement.deleteFlow({ flowId: flow.id });
}

/** Renames the sub-flows first, so that the mark on the flow itself says whether there is more to do. */
async function takeMarksOff(context: Context, alias: string): Promise<void> {
  const { authenticationManagement: api } = context.admin;
  const executions = await api.getExecutions({ flow: alias });
  const inner = executions.flatMap(({ flowId, displayName }) =>
    flowId && isMarked(displayName!) ? [flowId] : [],
  );
  const own = (await listFlows(context)).find((flow) => flow.alias === alias)!.id;
  for (const flowId of [...inner, own]) {
    const flow = (await api.getFlow({ flowId })) as Record<string, Value>;
    const { authenticationExecutions: _steps, ...rest } = flow;
    await api.updateFlow({ flowId }, { ...rest, alias: unmark(flow.alias as string) });
  }
}
