import { z } from "zod";
import { adminOk } from "../../support/admin.ts";
import { sql } from "../../support/database.ts";
import { agreeToAll } from "./consents.ts";
import type { Person } from "./people.ts";
import { passBothSteps } from "./sign-in.ts";

/** A required action that adds or removes a credential, and a field of the page that it shows. */
export interface FactorAction {
  readonly what: string;
  /** Value of `kc_action`. */
  readonly action: (person: Person) => Promise<string>;
  readonly field: string;
}

const always = (action: string) => async () => action;

/** All that the realm has on. */
export const FACTOR_ACTIONS: FactorAction[] = [
  { what: "a new password", action: always("UPDATE_PASSWORD"), field: "password-new" },
  { what: "an authenticator app", action: always("CONFIGURE_TOTP"), field: "totpSecret" },
  {
    what: "recovery codes",
    action: always("CONFIGURE_RECOVERY_AUTHN_CODES"),
    field: "generatedRecoveryAuthnCodes",
  },
  {
    what: "a passkey",
    action: always("webauthn-register-passwordless"),
    field: "authenticatorLabel",
  },
  {
    what: "a removal",
    action: async (person) => `delete_credential:${(await credentialsOf(person))[0]!.id}`,
    field: "accept",
  },
];

const credentialsSchema = z.array(z.looseObject({ id: z.string(), type: z.string() }));

/** Credentials of an account, the newest first as Keycloak lists them. */
export const credentialsOf = async ({ id }: Person) =>
  credentialsSchema.parse(await adminOk("GET", `users/${id}/credentials`));

/** Signs in for an action as the portal asks for it, in both steps; gives the page after the consents. */
export async function signInFor(person: Person, action: string) {
  const asked = { kc_action: action, prompt: "login", max_age: "0" };
  const { visitor, page } = await passBothSteps(person, asked);
  return { visitor, page: await agreeToAll(visitor, page) };
}

/** Locks changes of an account, as "this wasn't me" does. */
export async function lockChanges({ id }: Pick<Person, "id">): Promise<void> {
  await sql(
    "keycloak",
    `INSERT INTO keycloak.machi_account_lock (user_id, realm_id, reason, locked_at)
     SELECT id, realm_id, 'alarm', now() FROM keycloak.user_entity WHERE id = $1`,
    [id],
  );
}
