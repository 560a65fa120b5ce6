import { readIfExists, type Context, type Step, type Topic } from "../step.ts";
import { heldRoles, planHeldRoles, type RoleWriter } from "./held-roles.ts";

/**
 * The roles that may stand in a client's tokens, and those its service account holds. Planned when all
 * clients are there, since they may be another client's.
 */
export const planClientRights: Topic = async (context) => {
  const { clients, users } = context.admin;
  const steps: Step[] = [];
  for (const { value } of context.files.clients) {
    const { clientId, scopeRoles, serviceAccountRoles } = value;
    const [existing] = await readIfExists(context, () => clients.find({ clientId }), []);
    const id = async () => existing?.id ?? (await clients.find({ clientId }))[0]!.id!;
    const inScope = existing
      ? heldRoles(await clients.listScopeMappings({ id: existing.id! }))
      : [];
    steps.push(
      ...planHeldRoles(
        context,
        ["clients", clientId, "scopeRoles"],
        inScope,
        scopeRoles,
        async () => scopeWriter(context, await id()),
      ),
    );
    if (serviceAccountRoles) {
      const account = async () => (await clients.getServiceAccountUser({ id: await id() })).id!;
      const held = existing?.serviceAccountsEnabled
        ? heldRoles(await users.listRoleMappings({ id: await account() }))
        : [];
      steps.push(
        ...planHeldRoles(
          context,
          ["clients", clientId, "serviceAccountRoles"],
          held,
          serviceAccountRoles,
          async () => userWriter(context, await account()),
        ),
      );
    }
  }
  return steps;
};

function scopeWriter({ admin: { clients } }: Context, id: string): RoleWriter {
  return {
    add: ({ client, roles }) =>
      client
        ? clients.addClientScopeMappings({ id, client }, roles)
        : clients.addRealmScopeMappings({ id }, roles),
    remove: ({ client, roles }) =>
      client
        ? clients.delClientScopeMappings({ id, client }, roles)
        : clients.delRealmScopeMappings({ id }, roles),
  };
}

function userWriter({ admin: { users } }: Context, id: string): RoleWriter {
  return {
    add: ({ client, roles }) =>
      client
        ? users.addClientRoleMappings({ id, clientUniqueId: client, roles })
        : users.addRealmRoleMappings({ id, roles }),
    remove: ({ client, roles }) =>
      client
        ? users.delClientRoleMappings({ id, clientUniqueId: client, roles })
        : users.delRealmRoleMappings({ id, roles }),
  };
}
