import { refuse } from "./problem.ts";
import { ask, expressionOf, Formula } from "./values.ts";

/**
 * A function of the context that takes texts and gives a text, for `Methods.calls`: the server is asked
 * while it renders, and the answer goes to the browser under the same question.
 *
 * @param name path of the function, `owner.method`
 */
export function answer(name: string): (args: unknown[]) => unknown {
  return (args) => {
    if (args.length === 0) refuse(`${name}() needs something to be asked for`);
    const question = args.length === 1 ? args[0] : args.join();
    return ask(name, question, `${name}(${args.map(expressionOf).join(", ")})`);
  };
}

/** A value that a template of one's own makes; typed as what it is worth. */
export function formula(ftl: string, kind: "string"): string;
export function formula(ftl: string, kind: "boolean"): boolean;
export function formula(ftl: string, kind: "string" | "boolean"): unknown {
  return new Formula(ftl, kind).proxy;
}
