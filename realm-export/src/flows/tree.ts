import type { Flow, FlowStep } from "../files/schema.ts";

/** Name under which a step is known to a reader: its authenticator, or its sub-flow's alias. */
export function nameOf(step: FlowStep): string {
  if ("authenticator" in step) return step.authenticator;
  return "form" in step ? step.form : step.flow;
}

/** Steps within a step; none in an execution. */
export function stepsOf(step: FlowStep): FlowStep[] {
  return "steps" in step ? step.steps : [];
}

/** Every alias a flow uses, its own first, with the path of the value that holds it. */
export function flowAliases(flow: Flow): { alias: string; path: PropertyKey[] }[] {
  const inSteps = (steps: FlowStep[], path: PropertyKey[]): ReturnType<typeof flowAliases> =>
    steps.flatMap((step, index) => {
      if ("authenticator" in step) return [];
      const here = [...path, "steps", index];
      return [
        { alias: nameOf(step), path: [...here, "form" in step ? "form" : "flow"] },
        ...inSteps(step.steps, here),
      ];
    });
  return [{ alias: flow.alias, path: ["alias"] }, ...inSteps(flow.steps, [])];
}

/** A provider of the server that a flow needs. */
export interface NeededProvider {
  id: string;
  /** Keycloak's name for providers of its kind. */
  kind: "authenticator" | "form-action" | "form-authenticator";
  /** Path of the value that names it. */
  path: PropertyKey[];
}

/** Every provider a flow needs. */
export function flowProviders(flow: Flow): NeededProvider[] {
  const inSteps = (steps: FlowStep[], path: PropertyKey[], inForm: boolean): NeededProvider[] =>
    steps.flatMap((step, index): NeededProvider[] => {
      const here = [...path, "steps", index];
      if ("authenticator" in step) {
        const kind = inForm ? "form-action" : "authenticator";
        return [{ id: step.authenticator, kind, path: [...here, "authenticator"] }];
      }
      const inner = inSteps(step.steps, here, "form" in step);
      if (!("form" in step)) return inner;
      return [
        { id: step.provider, kind: "form-authenticator", path: [...here, "provider"] },
        ...inner,
      ];
    });
  return inSteps(flow.steps, [], false);
}
