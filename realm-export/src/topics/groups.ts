import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type GroupRepresentation from "@keycloak/keycloak-admin-client/lib/defs/groupRepresentation.js";
import { readIfExists, stepFor, type Step, type Topic } from "../step.ts";
import { heldRoles, planHeldRoles } from "./held-roles.ts";

/** More than any realm has; the Admin API's own default is 10. */
const ALL = 1000;

/**
 * `groups.yaml`: the declared groups and the roles that their members hold. Who is in them is the server's.
 * Planned after the clients, whose roles it may name.
 */
export const planGroups: Topic = async (context) => {
  const { admin } = context;
  const { groups } = admin;
  const steps: Step[] = [];
  for (const { path, roles } of context.files.groups.value.groups) {
    const existing = await readIfExists(context, () => findGroup(admin, path), undefined);
    if (existing === undefined) {
      steps.push(...stepFor([{ path: ["groups", path] }], () => createGroup(admin, path)));
    }
    const held = existing ? heldRoles(await groups.listRoleMappings({ id: existing.id! })) : [];
    steps.push(
      ...planHeldRoles(context, ["groups", path, "roles"], held, roles, async () => {
        const { id } = (await groupAt(admin, path)) as { id: string };
        return {
          add: ({ client, roles: added }) =>
            client
              ? groups.addClientRoleMappings({ id, clientUniqueId: client, roles: added })
              : groups.addRealmRoleMappings({ id, roles: added }),
          remove: ({ client, roles: gone }) =>
            client
              ? groups.delClientRoleMappings({ id, clientUniqueId: client, roles: gone })
              : groups.delRealmRoleMappings({ id, roles: gone }),
        };
      }),
    );
  }
  return steps;
};

/** The group at a path, `/staff/help-desk`; undefined when there is none. */
async function findGroup(
  admin: KeycloakAdminClient,
  path: string,
): Promise<GroupRepresentation | undefined> {
  let found: GroupRepresentation | undefined;
  for (const name of path.split("/").slice(1)) {
    found = (await childGroups(admin, found?.id)).find((group) => group.name === name);
    if (found === undefined) return undefined;
  }
  return found;
}

/**
 * The group at a path, which must be there.
 *
 * @throws when it is not
 */
export async function groupAt(
  admin: KeycloakAdminClient,
  path: string,
): Promise<GroupRepresentation> {
  const found = await findGroup(admin, path);
  if (found === undefined) throw new Error(`The realm has no group "${path}".`);
  return found;
}

/** Groups right below one, or at the top. */
export function childGroups(
  { groups }: KeycloakAdminClient,
  parentId?: string,
): Promise<GroupRepresentation[]> {
  return parentId === undefined
    ? groups.find({ max: ALL })
    : groups.listSubGroups({ parentId, max: ALL });
}

async function createGroup(admin: KeycloakAdminClient, path: string): Promise<void> {
  const { groups } = admin;
  const end = path.lastIndexOf("/");
  const name = path.slice(end + 1);
  if (end === 0) {
    await groups.create({ name });
    return;
  }
  // Parents stand before their children in the file, so this one is there.
  const parent = await groupAt(admin, path.slice(0, end));
  await groups.createChildGroup({ id: parent.id! }, { name });
}
