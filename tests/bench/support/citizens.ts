import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadCityPack } from "@machi-id/city";
import { adminOk } from "../../support/admin.ts";
import { sql } from "../../support/database.ts";

/** A citizen made for a bench. */
export interface BenchCitizen {
  readonly email: string;
  readonly password: string;
}

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** What makes the people of the demonstration agree to everything. */
const AGREE = readFileSync(at("ops/database/demo-consents.sql"), "utf8");
const { purposes } = loadCityPack(at("city"));

/** All have one: hashing costs the same whatever it is. */
const PASSWORD = "bench-citizen-2026";

/** Names that no earlier block of the run has used. */
export function benchCitizens(label: string, count: number): BenchCitizen[] {
  return Array.from({ length: count }, (_, n) => ({
    email: `bench-${label}-${n}@example.jp`,
    password: PASSWORD,
  }));
}

/** A user as the realm imports it. */
export const asUser = ({ email, password }: BenchCitizen) => ({
  username: email,
  email,
  emailVerified: true,
  enabled: true,
  credentials: [{ type: "password", value: password }],
});

/** Makes citizens of the city who have agreed to every purpose. */
export async function makeCitizens(
  citizens: readonly BenchCitizen[],
  attributes: Record<string, string[]> = {},
): Promise<void> {
  await adminOk("POST", "partialImport", {
    ifResourceExists: "FAIL",
    users: citizens.map((citizen) => ({ ...asUser(citizen), attributes })),
  });
  await sql("keycloak", AGREE, [
    "city",
    citizens.map(({ email }) => email),
    purposes.map(({ code }) => code),
    purposes.map(({ version }) => version),
  ]);
}
