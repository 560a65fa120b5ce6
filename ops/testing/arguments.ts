import { parseArgs } from "node:util";

import { OperatorError } from "../stack/operator-error.ts";
import { suiteNames, type SuiteName } from "./suite.ts";

/** What `npm test -- …` was asked for. */
export interface TestArguments {
  readonly suites: readonly SuiteName[];
  readonly filter: readonly string[];
}

const usage = `npm test -- [--only <suite>]… [filter]…

  --only <suite>   ${suiteNames.join(", ")}; may be repeated
  filter           which tests of that one suite, as its tool understands it
                   (Vitest and Playwright: part of a file name; Maven: a class name)`;

/** @throws OperatorError that shows how it is used */
export function readTestArguments(args: string[]): TestArguments {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { only: { type: "string", multiple: true } },
    });
  } catch {
    throw new OperatorError(usage);
  }
  const only = parsed.values.only ?? [];
  const isKnown = only.every((name) => (suiteNames as readonly string[]).includes(name));
  const isUnclear = parsed.positionals.length > 0 && only.length !== 1;
  if (!isKnown || isUnclear) throw new OperatorError(usage);
  return {
    suites: suiteNames.filter((name) => only.length === 0 || only.includes(name)),
    filter: parsed.positionals,
  };
}
