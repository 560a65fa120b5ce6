import { readFileSync } from "node:fs";

import { demo } from "./demo.ts";
import { realmName } from "./layout.ts";
import { query } from "./postgres/query.ts";
import { superuserUrl, type Stack } from "./stack.ts";

const sql = readFileSync(new URL("../database/demo-consents.sql", import.meta.url), "utf8");

/**
 * Records that the people of the demonstration agree to every purpose, if they have not decided
 * anything themselves. They must have been seeded. Safe to repeat.
 *
 * @param purposes the city's, in their current versions
 */
export async function recordDemoConsents(
  stack: Stack,
  purposes: readonly { readonly code: string; readonly version: string }[],
): Promise<void> {
  await query(superuserUrl(stack, "machi"), sql, [
    realmName,
    demo.accounts.citizens.map(({ email }) => email),
    purposes.map(({ code }) => code),
    purposes.map(({ version }) => version),
  ]);
}
