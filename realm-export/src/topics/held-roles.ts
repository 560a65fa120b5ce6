import type MappingsRepresentation from "@keycloak/keycloak-admin-client/lib/defs/mappingsRepresentation.js";
import type RoleRepresentation from "@keycloak/keycloak-admin-client/lib/defs/roleRepresentation.js";
import type { RoleReferences } from "../files/schema.ts";
import { differences } from "../compare/differences.ts";
import { stepFor, type Context, type Step } from "../step.ts";

/** A role as the Admin API wants it where roles are given or taken. */
export type RoleHandle = RoleRepresentation & { id: string; name: string };

/** Roles of the realm, or of one client. `client` is Keycloak's id of it. */
interface RoleGroup {
  client?: string;
  roles: RoleHandle[];
}

/** How the roles are given and taken. */
export interface RoleWriter {
  add(group: RoleGroup): Promise<unknown>;
  remove(group: RoleGroup): Promise<unknown>;
}

/**
 * Compares the roles that someone or something holds with those declared, which are all there may be.
 *
 * @param actual held now, as `staff` or `citizen-api/read-citizens`
 */
export function planHeldRoles(
  context: Context,
  path: string[],
  actual: string[],
  desired: RoleReferences,
  writer: () => Promise<RoleWriter> | RoleWriter,
): Step[] {
  const wanted = [
    ...desired.realm,
    ...Object.entries(desired.clients).flatMap(([client, roles]) =>
      roles.map((role) => `${client}/${role}`),
    ),
  ];
  return stepFor(differences(path, actual, wanted), async () => {
    const write = await writer();
    for (const role of actual) {
      if (!wanted.includes(role)) await write.remove(await findRole(context, role));
    }
    for (const role of wanted) {
      if (!actual.includes(role)) await write.add(await findRole(context, role));
    }
  });
}

/** Roles of a mapping as texts. */
export function heldRoles({ realmMappings, clientMappings }: MappingsRepresentation): string[] {
  const ofClients = Object.entries(clientMappings ?? {}).flatMap(([client, { mappings }]) =>
    (mappings as RoleRepresentation[]).map(({ name }) => `${client}/${name}`),
  );
  return [...(realmMappings ?? []).map(({ name }) => name!), ...ofClients];
}

async function findRole({ admin }: Context, role: string): Promise<RoleGroup> {
  const [clientId, name] = role.includes("/") ? role.split("/", 2) : [undefined, role];
  if (clientId === undefined) {
    const found = await admin.roles.findOneByName({ name: name! });
    if (found) return { roles: [found as RoleHandle] };
  } else {
    const [client] = await admin.clients.find({ clientId });
    const found = client?.id && (await admin.clients.findRole({ id: client.id, roleName: name! }));
    if (client?.id && found) return { client: client.id, roles: [found as RoleHandle] };
  }
  throw new Error(`The realm has no role "${role}".`);
}
