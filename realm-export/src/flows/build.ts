import type { Flow, FlowStep } from "../files/schema.ts";
import type { Context } from "../step.ts";
import { configAlias } from "./config-alias.ts";
import { nameOf, stepsOf } from "./tree.ts";

/**
 * Builds a flow beside the one in use, every alias marked, and bound to nothing yet.
 *
 * First the steps, which Keycloak creates switched off; then, in the order in which Keycloak lists them
 * (the order of a walk through the tree), requirement and configuration of each.
 */
export async function buildFlow(
  context: Context,
  flow: Flow,
  mark: (alias: string) => string,
): Promise<void> {
  const { authenticationManagement: api } = context.admin;
  const alias = mark(flow.alias);
  const { description } = flow;
  await api.createFlow({
    alias,
    description,
    providerId: "basic-flow",
    topLevel: true,
    builtIn: false,
  });
  await addSteps(context, alias, flow.steps, mark);
  const wanted = walk(flow.steps);
  const executions = await api.getExecutions({ flow: alias });
  for (const [index, execution] of executions.entries()) {
    const step = wanted[index]!;
    if (execution.requirement !== step.requirement) {
      const { requirement } = step;
      await api.updateExecution({ flow: alias }, { ...execution, requirement });
    }
    if ("authenticator" in step && step.config) {
      const { authenticator, config } = step;
      await api.createConfig({
        id: execution.id!,
        alias: configAlias(authenticator, config),
        config,
      });
    }
  }
}

async function addSteps(
  context: Context,
  flow: string,
  steps: FlowStep[],
  mark: (alias: string) => string,
): Promise<void> {
  const { authenticationManagement: api } = context.admin;
  for (const step of steps) {
    if ("authenticator" in step) {
      await api.addExecutionToFlow({ flow, provider: step.authenticator });
      continue;
    }
    const alias = mark(nameOf(step));
    const [type, provider] = "form" in step ? ["form-flow", step.provider] : ["basic-flow", ""];
    const { description = "" } = step;
    await api.addFlowToFlow({ flow, alias, type, provider, description });
    await addSteps(context, alias, step.steps, mark);
  }
}

const walk = (steps: FlowStep[]): FlowStep[] =>
  steps.flatMap((step) => [step, ...walk(stepsOf(step))]);
