import { parseArgs } from "node:util";

import { OperatorError } from "../stack/operator-error.ts";

/** Which upgrade is rehearsed. */
export interface UpgradeArguments {
  /** The version whose data is there; that of the checkout unless given. */
  readonly from: string | undefined;
  readonly to: string;
}

const usage = `npm run upgrade -- --to <version> [--from <version>]

Rehearses an upgrade of Keycloak in a clone of the last commit: data made under the old version is opened by
the new one, the realm is compared with its files, journeys are walked on it, and every test is run under the
new version. Nothing of the checkout is changed.`;

/**
 * Reads what `npm run upgrade -- …` was asked for.
 *
 * @throws OperatorError that shows how it is used
 */
export function readUpgradeArguments(args: string[]): UpgradeArguments {
  const options = { from: { type: "string" }, to: { type: "string" } } as const;
  let values: { from?: string; to?: string };
  try {
    values = parseArgs({ args, options }).values;
  } catch {
    throw new OperatorError(usage);
  }
  const { from, to } = values;
  if (to === undefined || ![to, from ?? to].every((one) => /^\d+\.\d+\.\d+$/.test(one))) {
    throw new OperatorError(usage);
  }
  return { from, to };
}
