import type { Change, Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import type { Flow, FlowStep } from "../files/schema.ts";
import { nameOf, stepsOf } from "./tree.ts";

/**
 * Compares two flows step by step, naming each difference by where it stands in the tree.
 * Unlike elsewhere the order of steps counts: it is the order in which a citizen is asked.
 */
export function compareFlows(path: string[], actual: Flow | undefined, desired: Flow): Change[] {
  if (actual === undefined) return [{ path, to: outline(desired.steps) }];
  return [
    ...differences([...path, "description"], actual.description, desired.description),
    ...compareSteps(path, actual.steps, desired.steps),
  ];
}

function compareSteps(path: string[], actual: FlowStep[], desired: FlowStep[]): Change[] {
  const actualKeys = keysOf(actual);
  const desiredKeys = keysOf(desired);
  const changes: Change[] = [];
  actualKeys.forEach((key, index) => {
    if (!desiredKeys.includes(key)) {
      changes.push({ path: [...path, key], from: outline([actual[index]!])[0] });
    }
  });
  desiredKeys.forEach((key, index) => {
    const there = actual[actualKeys.indexOf(key)];
    changes.push(
      ...(there === undefined
        ? [{ path: [...path, key], to: outline([desired[index]!])[0] }]
        : compareStep([...path, key], there, desired[index]!)),
    );
  });
  const kept = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key));
  const before = kept(actualKeys, desiredKeys).join(", ");
  const after = kept(desiredKeys, actualKeys).join(", ");
  if (before !== after) changes.push({ path: [...path, "order"], from: before, to: after });
  return changes;
}

function compareStep(path: string[], actual: FlowStep, desired: FlowStep): Change[] {
  return [
    ...differences(path, itself(actual), itself(desired), { exact: true }),
    ...compareSteps(path, stepsOf(actual), stepsOf(desired)),
  ];
}

/** A step without the steps in it. */
function itself(step: FlowStep): Value {
  const { steps: _within, ...rest } = { steps: [], config: {}, ...step };
  return rest;
}

/** Names of the steps, a second one of the same name as `name #2`. */
function keysOf(steps: FlowStep[]): string[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const name = nameOf(step);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

/** Steps as short texts, for showing a whole branch that comes or goes. */
function outline(steps: FlowStep[]): string[] {
  return steps.map((step) => {
    const inner = stepsOf(step);
    const within = inner.length > 0 ? ` [${outline(inner).join(", ")}]` : "";
    return `${nameOf(step)} ${step.requirement}${within}`;
  });
}
