import type AuthenticationExecutionInfoRepresentation from "@keycloak/keycloak-admin-client/lib/defs/authenticationExecutionInfoRepresentation.js";
import type { Flow, FlowStep } from "../files/schema.ts";
import type { Context } from "../step.ts";
import { declaredConfigs, unmasked } from "./config-alias.ts";

/** Names of all top-level flows. */
export async function listFlows({ admin }: Context) {
  const flows = await admin.authenticationManagement.getFlows();
  return flows.map(({ id, alias, builtIn, description }) => ({
    id: id!,
    alias: alias!,
    builtIn: builtIn ?? false,
    description: description ?? "",
  }));
}

/**
 * Reads a flow as a tree; the server gives it as a list with the depth of each entry.
 *
 * @param desired the flow as declared, to fill in what the server masks
 */
export async function readFlow(
  context: Context,
  alias: string,
  desired?: Flow,
): Promise<Flow | undefined> {
  const flow = (await listFlows(context)).find((entry) => entry.alias === alias);
  if (flow === undefined) return undefined;
  const { authenticationManagement: api } = context.admin;
  const declared = declaredConfigs(desired);
  const entries = await api.getExecutions({ flow: alias });
  const configs = new Map<Entry, Record<string, string>>();
  for (const entry of entries) {
    const { authenticationConfig: id } = entry;
    if (id === undefined) continue;
    const { alias: configAlias, config } = await api.getConfig({ id });
    configs.set(entry, unmasked(configAlias ?? "", config ?? {}, declared));
  }
  return { alias, description: flow.description, steps: stepsAt(entries, configs, 0, 0) };
}

type Entry = AuthenticationExecutionInfoRepresentation;
type Configs = Map<Entry, Record<string, string>>;

function stepsAt(entries: Entry[], configs: Configs, start: number, level: number): FlowStep[] {
  const steps: FlowStep[] = [];
  for (let index = start; index < entries.length; index += 1) {
    const entry = entries[index]!;
    if (entry.level! < level) break;
    if (entry.level === level) steps.push(stepOf(entries, configs, index));
  }
  return steps;
}

function stepOf(entries: Entry[], configs: Configs, index: number): FlowStep {
  const entry = entries[index]!;
  const requirement = entry.requirement as FlowStep["requirement"];
  if (!entry.authenticationFlow) {
    const config = configs.get(entry);
    return { authenticator: entry.providerId!, requirement, ...(config ? { config } : {}) };
  }
  const steps = stepsAt(entries, configs, index + 1, entry.level! + 1);
  const common = { description: entry.description ?? "", requirement, steps };
  return entry.providerId
    ? ({ form: entry.displayName!, provider: entry.providerId, ...common } as FlowStep)
    : { flow: entry.displayName!, ...common };
}
