import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type { RealmConfig } from "../config.ts";
import { connect } from "../server.ts";
import { groupAt } from "../topics/groups.ts";
import { DEMO_STAFF, demoCitizens, type DemoPerson } from "./people.ts";

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
 * Makes the invented people of the demonstration: citizens with a proven address, and one of staff for
 * each role. Whoever exists already stays as they are, password included; only a missing group of staff is given.
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
    const id = await ensureUser(admin, person, options.staffPassword);
    await ensureMember(admin, id, person.group);
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

/** Puts somebody into a group; who is in it already stays. */
async function ensureMember(admin: KeycloakAdminClient, id: string, path: string): Promise<void> {
  const groups = await admin.users.listGroups({ id });
  if (groups.some((group) => group.path === path)) return;
  const { id: groupId } = await groupAt(admin, path);
  await admin.users.addToGroup({ id, groupId: groupId! });
}
