import { adminCreate, admin, adminOk } from "../../support/admin.ts";
import type { Passkey } from "../../support/passkey.ts";
import type { RecoveryCodes } from "../../support/recovery-codes.ts";
import type { AuthenticatorApp } from "../../support/totp.ts";
import { z } from "zod";

/** A user made for one test file. */
export interface Person {
  id: string;
  email: string;
  password: string;
}

const made: string[] = [];

/** Creates a citizen with a proven address and a password, by the Admin API. */
export async function createCitizen(attributes: Record<string, string[]> = {}): Promise<Person> {
  const unique = crypto.randomUUID();
  const email = `integration-${unique}@example.jp`;
  const password = `Test-${unique}`;
  const { lastName, firstName, ...rest } = attributes;
  const id = await adminCreate("users", {
    username: email,
    email,
    emailVerified: true,
    enabled: true,
    ...(lastName ? { lastName: lastName[0] } : {}),
    ...(firstName ? { firstName: firstName[0] } : {}),
    attributes: rest,
    credentials: [{ type: "password", value: password, temporary: false }],
  });
  made.push(id);
  return { id, email, password };
}

/** Sets up an authenticator app for a person, at a time that is said or at none. */
export async function enrolApp(
  person: Pick<Person, "id">,
  { credential }: AuthenticatorApp,
  at?: Date,
): Promise<void> {
  await addCredential(person, { ...credential, ...(at && { createdDate: at.getTime() }) });
}

/** Sets up a passkey for a person, or recovery codes. */
export const enrol = async (
  person: Pick<Person, "id">,
  { credential }: Passkey | RecoveryCodes,
): Promise<void> => await addCredential(person, credential);

async function addCredential({ id }: Pick<Person, "id">, credential: object): Promise<void> {
  const user = z.looseObject({}).parse(await adminOk("GET", `users/${id}`));
  await adminOk("PUT", `users/${id}`, { ...user, credentials: [credential] });
}

/** Gives a person the realm role `staff`. */
export async function makeStaff(person: Person): Promise<void> {
  const role = await adminOk("GET", "roles/staff");
  await adminOk("POST", `users/${person.id}/role-mappings/realm`, [role]);
}

/** Changes attributes as staff do in the console: the whole user is read and written back. */
export async function changeAsStaff(
  person: Person,
  attributes: Record<string, string[]>,
): Promise<Response> {
  const user = z
    .looseObject({ attributes: z.record(z.string(), z.array(z.string())).default({}) })
    .parse(await adminOk("GET", `users/${person.id}`));
  return await admin("PUT", `users/${person.id}`, {
    ...user,
    attributes: { ...user.attributes, ...attributes },
  });
}

/** Has somebody who came into being otherwise deleted as well. */
export function deleteLater(userId: string): void {
  made.push(userId);
}

/** Deletes whom the test file created. */
export async function deleteCreatedPeople(): Promise<void> {
  for (const id of made.splice(0)) await admin("DELETE", `users/${id}`);
}
