import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type { RealmConfig } from "../config.ts";
import { connect } from "../server.ts";
import type { RoleHandle } from "../topics/held-roles.ts";
import { DEMO_STAFF, DEMO_STAFF_ROLES, demoCitizens, type DemoPerson } from "./people.ts";

/** Passwords for the people of the demonstration; they must satisfy the realm's password policy. */
export interface DemoOptions {
  citizenPassword: string;
  staffPassword: string;
}

/** The people of the demonstration, by e-mail address. */
export interface DemoPeople {
  citizens: string[];
  staff: string[];
}

/**
 * Makes the invented people of the demonstration: citizens with a proven address, and one of staff.
 * Whoever exists already stays as they are, password included; only missing roles of staff are given.
 *
 * The realm must have been applied.
 *
 * @throws {import("../server.ts").ServerError} when the server does not answer or refuses
 */
export async function seedDemo(config: RealmConfig, options: DemoOptions): Promise<DemoPeople> {
  const admin = await connect(config.server);
  const citizens = demoCitizens(config.pack);
  for (const person of citizens) await ensureUser(admin, person, options.citizenPassword);
  for (const person of DEMO_STAFF) {
    await ensureStaffRoles(admin, await ensureUser(admin, person, options.staffPassword));
  }
  const emails = (people: DemoPerson[]) => people.map(({ email }) => email);
  return { citizens: emails(citizens), staff: emails(DEMO_STAFF) };
}

/** Finds the user, or creates them whole in one request, so that none is left without a password. */
async function ensureUser(
  admin: KeycloakAdminClient,
  { email, attributes }: DemoPerson,
  password: string,
): Promise<string> {
  const [existing] = await admin.users.find({ email, exact: true });
  if (existing?.id) return existing.id;
  const { lastName, firstName, ...rest } = attributes;
  const { id } = await admin.users.create({
    username: email,
    email,
    emailVerified: true,
    enabled: true,
    lastName: lastName?.[0] ?? "",
    firstName: firstName?.[0] ?? "",
    attributes: Object.fromEntries(Object.entries(rest).filter(([, values]) => values.length > 0)),
    credentials: [{ type: "password", value: password, temporary: false }],
  });
  return id;
}

async function ensureStaffRoles(admin: KeycloakAdminClient, id: string): Promise<void> {
  const held = await admin.users.listRoleMappings({ id });
  const names = (list: { name?: string }[] | undefined) => (list ?? []).map(({ name }) => name);
  for (const name of DEMO_STAFF_ROLES.realm) {
    if (names(held.realmMappings).includes(name)) continue;
    const role = (await admin.roles.findOneByName({ name })) as RoleHandle;
    await admin.users.addRealmRoleMappings({ id, roles: [role] });
  }
  for (const [clientId, roles] of Object.entries(DEMO_STAFF_ROLES.clients)) {
    const [client] = await admin.clients.find({ clientId });
    const clientUniqueId = client!.id!;
    const missing = roles.filter(
      (role) =>
        !names(
          held.clientMappings?.[clientId]?.mappings as { name?: string }[] | undefined,
        ).includes(role),
    );
    const handles = await Promise.all(
      missing.map((roleName) => admin.clients.findRole({ id: clientUniqueId, roleName })),
    );
    if (handles.length > 0) {
      await admin.users.addClientRoleMappings({
        id,
        clientUniqueId,
        roles: handles as RoleHandle[],
      });
    }
  }
}
