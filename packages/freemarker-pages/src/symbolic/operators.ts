/**
 * What JavaScript's operators become in the pages while they are compiled (see `compile/transform.ts`).
 * Each works as the operator where all values are known. `where` is the place in the source.
 */
import { not as negate } from "./condition.ts";
import { at, refuse } from "./problem.ts";
import {
  assuming,
  callMethod,
  choose,
  conditionOf,
  each,
  equals,
  Formula,
  isThere,
  join,
  known,
  late,
  numberExpressionOf,
  test,
  textOf,
} from "./values.ts";

export { test };

export function and(a: unknown, b: () => unknown, where: string): unknown {
  at(where);
  if (!late(a)) return a && b();
  const condition = conditionOf(a);
  return choose(condition, assuming(condition, b), false);
}

export function or(a: unknown, b: () => unknown, where: string): unknown {
  at(where);
  if (!late(a)) return a || b();
  const condition = conditionOf(a);
  return choose(condition, a, assuming(negate(condition), b));
}

export function nullish(a: unknown, b: () => unknown, where: string): unknown {
  at(where);
  return each(a, (one) => {
    if (!late(one)) return one ?? b();
    const there = isThere(one);
    return choose(there, one, assuming(negate(there), b));
  });
}

export function cond(a: unknown, yes: () => unknown, no: () => unknown, where: string): unknown {
  at(where);
  if (!late(a)) return a ? yes() : no();
  const condition = conditionOf(a);
  return choose(condition, assuming(condition, yes), assuming(negate(condition), no));
}

export function not(a: unknown, where: string): unknown {
  at(where);
  return late(a) ? truth(negate(conditionOf(a))) : !a;
}

/** The operators on values that are known. */
const KNOWN: Record<string, (a: number, b: number) => unknown> = {
  "===": (a, b) => a === b,
  "!==": (a, b) => a !== b,
  // The pages' own `==`; only they can say why.
  "==": (a, b) => a == b,
  "!=": (a, b) => a != b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

const ORDER: Record<string, string> = { ">": "gt", ">=": "gte", "<": "lt", "<=": "lte" };

export function binary(operator: string, a: unknown, b: unknown, where: string): unknown {
  at(where);
  if (!late(a) && !late(b)) return KNOWN[operator]!(a as number, b as number);
  const order = ORDER[operator];
  if (order) return truth(`(${numberExpressionOf(a)} ${order} ${numberExpressionOf(b)})`);
  switch (operator) {
    case "===":
    case "==":
      return truth(equals(a, b));
    case "!==":
    case "!=":
      return truth(negate(equals(a, b)));
    case "+":
      if (typeof a !== "number" && typeof b !== "number") return textOf([a, b]);
      break;
    case "-":
    case "*":
      break;
    default:
      refuse(`${operator} takes no value of the server`);
  }
  const ftl = `(${numberExpressionOf(a)} ${operator} ${numberExpressionOf(b)})`;
  return new Formula(ftl, "number").proxy;
}

function truth(condition: string): unknown {
  return condition === "true" || condition === "false"
    ? condition === "true"
    : new Formula(condition, "boolean").proxy;
}

/** A template literal. */
export function template(parts: unknown[], where: string): unknown {
  at(where);
  return textOf(parts);
}

/** An array with a spread in it; a segment is an array. */
export function array(segments: unknown[], where: string): unknown {
  at(where);
  return join(segments);
}

export function call(value: unknown, method: string, args: unknown[], where: string): unknown {
  at(where);
  return callMethod(value, method, args);
}

export function callOptional(value: unknown, method: string, args: unknown[], where: string) {
  return value === undefined || value === null ? undefined : call(value, method, args, where);
}

/** A value that must be known, because what takes it knows nothing of the server's. */
export function plain<T>(value: T, what: string, where: string): T {
  at(where);
  return known(value, what);
}

/** An object whose fields have other values where they are missing: `{ a = 1 } = value`. */
export function defaults(
  value: unknown,
  others: Record<string, () => unknown>,
  where: string,
): unknown {
  at(where);
  const source = value as Record<string, unknown>;
  const filled = Object.fromEntries(
    Object.entries(others).map(([name, other]) => {
      const own = source[name];
      if (own === undefined) return [name, other()];
      return [name, late(own) ? nullish(own, other, where) : own];
    }),
  );
  if (!late(value)) return { ...source, ...filled };
  return new Proxy(filled, {
    get: (_, name) => (name in filled ? filled[name as string] : source[name as string]),
  });
}
