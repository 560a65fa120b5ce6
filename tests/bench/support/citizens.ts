import { adminOk } from "../../support/admin.ts";
import { sql } from "../../support/database.ts";

/** A citizen made for a bench. */
export interface BenchCitizen {
  readonly email: string;
  readonly password: string;
}

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
  await sql(
    "keycloak",
    `INSERT INTO keycloak.machi_consent (realm_id, user_id, purpose, version, given, decided_at, origin)
     SELECT u.realm_id, u.id, p ->> 'code', p ->> 'version', true, now(), 'bench'
       FROM keycloak.user_entity u
       JOIN keycloak.realm_attribute a ON a.realm_id = u.realm_id AND a.name = 'machi.consent.purposes',
            LATERAL json_array_elements(a.value::json) p
      WHERE u.email = ANY ($1)`,
    [citizens.map(({ email }) => email)],
  );
}
