import { listFlows } from "../flows/read.ts";
import { BUILT_IN_FLOWS } from "../files/references.ts";
import { readIfExists, type Context } from "../step.ts";
import { childGroups } from "./groups.ts";
import type { RoleHandle } from "./held-roles.ts";
import { PERMISSIONS_CLIENT } from "./permissions.ts";

/** Something on the server that no file declares: made by hand, or by an older version of the files. */
export interface Unlisted {
  path: string[];
  remove(): Promise<void>;
}

/** Client scopes that every realm has from the start and that files may leave alone. */
const BUILT_IN_SCOPES = new Set([
  "acr",
  "address",
  "AuthnContextClassRef",
  "basic",
  "email",
  "microprofile-jwt",
  "offline_access",
  "organization",
  "phone",
  "profile",
  "role_list",
  "roles",
  "saml_organization",
  "service_account",
  "web-origins",
]);

/**
 * Clients that Keycloak keeps for itself and nobody can sign in to: `realm-management` and
 * `admin-permissions`, which it lets nobody change, and `_system`, which it makes when it first needs a client
 * where none is named (a sign-out without one, say).
 */
const KEYCLOAKS_OWN_CLIENTS = ["realm-management", PERMISSIONS_CLIENT, "_system"];

/** Roles that every realm has from the start. */
const BUILT_IN_ROLES = new Set(["offline_access", "uma_authorization"]);

/**
 * Finds what the files do not know and what changes who gets in, with what, or what they read: clients,
 * identity providers, flows, required actions, roles, scopes, user federations, default groups, texts of the realm's own. They
 * are shown, and deleted only when asked for: someone may need them.
 */
export async function findUnlisted(context: Context): Promise<Unlisted[]> {
  const found: Unlisted[] = [];
  await readIfExists(
    context,
    async () => {
      found.push(...(await unlistedClients(context)));
      found.push(...(await unlistedProviders(context)));
      found.push(...(await unlistedFlows(context)));
      found.push(...(await unlistedActions(context)));
      found.push(...(await unlistedRoles(context)));
      found.push(...(await unlistedScopes(context)));
      found.push(...(await userFederations(context)));
      // A group has to cease being a default one before it goes.
      found.push(...(await defaultGroups(context)));
      found.push(...(await unlistedGroups(context)));
      found.push(...(await rolesHeldAlone(context)));
      found.push(...(await adminRolesHeld(context)));
      found.push(...(await realmTexts(context)));
    },
    undefined,
  );
  return found;
}

async function unlistedClients({ admin, files }: Context): Promise<Unlisted[]> {
  const declared = new Set([
    ...KEYCLOAKS_OWN_CLIENTS,
    ...files.clients.map(({ value }) => value.clientId),
  ]);
  return (await admin.clients.find())
    .filter(({ clientId }) => !declared.has(clientId!))
    .map(({ id, clientId }) => ({
      path: ["clients", clientId!],
      remove: () => admin.clients.del({ id: id! }),
    }));
}

async function unlistedProviders({ admin, files }: Context): Promise<Unlisted[]> {
  const declared = new Set(files.identityProviders.map(({ value }) => value.alias));
  return (await admin.identityProviders.find())
    .filter(({ alias }) => !declared.has(alias!))
    .map(({ alias }) => ({
      path: ["identity-providers", alias!],
      remove: () => admin.identityProviders.del({ alias: alias! }),
    }));
}

async function unlistedFlows(context: Context): Promise<Unlisted[]> {
  const declared = new Set([
    ...BUILT_IN_FLOWS,
    ...context.files.flows.map(({ value }) => value.alias),
  ]);
  return (await listFlows(context))
    .filter(({ alias, builtIn }) => !builtIn && !declared.has(alias))
    .map(({ id, alias }) => ({
      path: ["flows", alias],
      remove: () => context.admin.authenticationManagement.deleteFlow({ flowId: id }),
    }));
}

/** Required actions that are on; one that is off asks nobody. */
async function unlistedActions({ admin, files }: Context): Promise<Unlisted[]> {
  const { authenticationManagement } = admin;
  const declared = files.authentication.value.requiredActions;
  return (await authenticationManagement.getRequiredActions())
    .filter(({ alias, enabled }) => enabled && !Object.hasOwn(declared, alias!))
    .map(({ alias }) => ({
      path: ["required-actions", alias!],
      remove: () => authenticationManagement.deleteRequiredAction({ alias: alias! }),
    }));
}

async function unlistedRoles({ admin, realm, files }: Context): Promise<Unlisted[]> {
  const declared = new Set(files.roles.value.realm.map(({ name }) => name));
  return (await admin.roles.find({ briefRepresentation: true }))
    .filter(({ name }) => name !== `default-roles-${realm}`)
    .filter(({ name }) => !BUILT_IN_ROLES.has(name!) && !declared.has(name!))
    .map(({ name }) => ({
      path: ["roles", name!],
      remove: () => admin.roles.delByName({ name: name! }),
    }));
}

async function unlistedScopes({ admin, files }: Context): Promise<Unlisted[]> {
  const declared = new Set(files.clientScopes.value.scopes.map(({ name }) => name));
  return (await admin.clientScopes.find())
    .filter(({ name }) => !BUILT_IN_SCOPES.has(name!) && !declared.has(name!))
    .map(({ id, name }) => ({
      path: ["client-scopes", name!],
      remove: () => admin.clientScopes.del({ id: id! }),
    }));
}

/** Directories of users beside Keycloak's own; the files declare none. */
async function userFederations({ admin }: Context): Promise<Unlisted[]> {
  const found = await admin.components.find({ type: "org.keycloak.storage.UserStorageProvider" });
  return found.map(({ id, name }) => ({
    path: ["user-federation", name!],
    remove: () => admin.components.del({ id: id! }),
  }));
}

/** Groups that no file declares: their members might hold anything. */
async function unlistedGroups(context: Context): Promise<Unlisted[]> {
  const { admin, files } = context;
  const declared = new Set(files.groups.value.groups.map(({ path }) => path));
  const walk = async (parentId?: string): Promise<Unlisted[]> => {
    const children = await childGroups(admin, parentId);
    const found = await Promise.all(
      children.map(async ({ id, path, subGroupCount }): Promise<Unlisted[]> => {
        if (!declared.has(path!)) {
          return [{ path: ["groups", path!], remove: () => admin.groups.del({ id: id! }) }];
        }
        return subGroupCount ? await walk(id) : [];
      }),
    );
    return found.flat();
  };
  return await walk();
}

/**
 * Roles that groups give, held by somebody without the group. The permissions protect the accounts of the
 * group's members, so such an account would have the rights and not the protection.
 */
async function rolesHeldAlone({ admin, files }: Context): Promise<Unlisted[]> {
  const given = new Set(files.groups.value.groups.flatMap(({ roles }) => roles.realm));
  const found = await Promise.all(
    [...given].map(async (name) => {
      const role = (await admin.roles.findOneByName({ name })) as RoleHandle;
      const users = await admin.roles.findUsersWithRole({ name });
      return users.map(({ id }) => ({
        path: ["roles", name, "held without its group", id!],
        remove: () => admin.users.delRealmRoleMappings({ id: id!, roles: [role] }),
      }));
    }),
  );
  return found.flat();
}

/** Rights at the Admin API that somebody holds themselves: nobody does, they come by a group. */
async function adminRolesHeld({ admin }: Context): Promise<Unlisted[]> {
  const [{ id }] = (await admin.clients.find({ clientId: "realm-management" })) as [{ id: string }];
  const roles = (await admin.clients.listRoles({ id })) as RoleHandle[];
  const found = await Promise.all(
    roles.map(async (role) => {
      const users = await admin.clients.findUsersWithRole({ id, roleName: role.name });
      return users.map((user) => ({
        path: ["roles", `realm-management/${role.name}`, "held without a group", user.id!],
        remove: () =>
          admin.users.delClientRoleMappings({ id: user.id!, clientUniqueId: id, roles: [role] }),
      }));
    }),
  );
  return found.flat();
}

/** Groups that every new user joins, with their roles; the files declare none. */
async function defaultGroups({ admin, realm }: Context): Promise<Unlisted[]> {
  const found = await admin.realms.getDefaultGroups({ realm });
  return found.map(({ id, path }) => ({
    path: ["default-groups", path!],
    remove: () => admin.realms.removeDefaultGroup({ realm, id: id! }),
  }));
}

/** Texts that somebody put over those of the theme; the files declare none. */
async function realmTexts({ admin, realm }: Context): Promise<Unlisted[]> {
  const found: Unlisted[] = [];
  for (const selectedLocale of await admin.realms.getRealmSpecificLocales({ realm })) {
    const texts = await admin.realms.getRealmLocalizationTexts({ realm, selectedLocale });
    for (const key of Object.keys(texts)) {
      found.push({
        path: ["localization", selectedLocale, key],
        remove: () => admin.realms.deleteRealmLocalizationTexts({ realm, selectedLocale, key }),
      });
    }
  }
  return found;
}
