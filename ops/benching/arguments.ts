import { parseArgs } from "node:util";

import { OperatorError } from "../stack/operator-error.ts";
import { groupNames, groups, type GroupName } from "./group.ts";

const usage = `npm run bench -- [--only <group>]…

${groups.map(({ name, what }) => `  ${name.padEnd(10)}${what}`).join("\n")}

Prints a table, writes .run/bench.json, and keeps a dated report in tests/bench/reports/.`;

/**
 * Which groups `npm run bench -- …` was asked for, in the order in which they are run.
 *
 * @throws OperatorError that shows how it is used
 */
export function readBenchArguments(args: string[]): readonly GroupName[] {
  let only: string[];
  try {
    only =
      parseArgs({ args, options: { only: { type: "string", multiple: true } } }).values.only ?? [];
  } catch {
    throw new OperatorError(usage);
  }
  if (!only.every((name) => (groupNames as readonly string[]).includes(name))) {
    throw new OperatorError(usage);
  }
  return groupNames.filter((name) => only.length === 0 || only.includes(name));
}
