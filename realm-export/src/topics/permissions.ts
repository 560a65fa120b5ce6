import type PolicyRepresentation from "@keycloak/keycloak-admin-client/lib/defs/policyRepresentation.js";
import {
  DecisionStrategy,
  Logic,
} from "@keycloak/keycloak-admin-client/lib/defs/policyRepresentation.js";
import type { Permissions } from "../files/schema.ts";
import { readIfExists, type Context, type Step, type Topic } from "../step.ts";
import { childGroups, groupAt } from "./groups.ts";
import { planNamed } from "./named.ts";

/** The client under which Keycloak keeps a realm's admin permissions, while they are switched on. */
export const PERMISSIONS_CLIENT = "admin-permissions";

/** More than any realm has; the Admin API's own default is 10. */
const ALL = 1000;

type Policy = Permissions["policies"][number];
type Permission = Permissions["permissions"][number];
/** Something of a kind that the files do not know: made by hand. */
interface Unknown {
  name: string;
  type: string;
}

/**
 * `permissions.yaml`: who may do what at the Admin API. The files own all of it, so that a permission added by
 * hand shows. Policies come before the permissions that name them, and go after them.
 */
export const planPermissions: Topic = async (context) => {
  const declared = context.files.permissions.value;
  const { policies, permissions } = await readIfExists(context, () => readPermissions(context), {
    policies: [],
    permissions: [],
  });
  const isDeclared = ({ name }: { name: string }) =>
    declared.policies.some((policy) => policy.name === name);
  const policyFields = ["type", "description", "roles", "logic"];
  const permissionFields = ["type", "description", "resourceType", "groups", "scopes", "policies"];
  const writePolicies = policyWriter(context);
  return [
    ...planNamed(
      ["permissions", "policies"],
      policies.filter(isDeclared),
      declared.policies,
      policyFields,
      writePolicies,
    ),
    ...planNamed(
      ["permissions"],
      permissions,
      declared.permissions,
      [...permissionFields, "decisionStrategy"],
      permissionWriter(context),
    ),
    ...planNamed(
      ["permissions", "policies"],
      policies.filter((policy) => !isDeclared(policy)),
      [] as Policy[],
      policyFields,
      writePolicies,
    ),
  ] satisfies Step[];
};

/** Policies and permissions of the server in the shape of the files. */
async function readPermissions(context: Context) {
  const { clients, roles } = context.admin;
  const id = await clientId(context);
  if (id === undefined) return { policies: [], permissions: [] };
  const roleNames = new Map((await roles.find()).map((role) => [role.id, role.name!]));
  const groupPaths = await pathsOfGroups(context);
  const list = async (permission: boolean) =>
    // `fields` makes the answer carry what a permission is about.
    (await clients.listPolicies({
      id,
      permission: String(permission),
      max: ALL,
      fields: "*",
    } as Parameters<typeof clients.listPolicies>[0])) as StoredPolicy[];
  const policies = (await list(false)).map((policy) => toPolicy(policy, roleNames));
  const permissions = await Promise.all(
    (await list(true)).map(async (permission) => {
      const named = (await clients.getAssociatedPolicies({
        id,
        permissionId: permission.id,
      })) as { name: string }[];
      return toPermission(
        permission,
        named.map(({ name }) => name),
        groupPaths,
      );
    }),
  );
  return { policies, permissions };
}

/** A policy or permission as the Admin API lists it. */
interface StoredPolicy extends Omit<PolicyRepresentation, "id" | "name" | "type"> {
  id: string;
  name: string;
  type: string;
  resourcesData?: { name: string }[];
  scopesData?: { name: string }[];
}

function toPolicy(
  { id, name, type, description = "", logic, config }: StoredPolicy,
  roleNames: ReadonlyMap<string | undefined, string>,
): (Policy & { id: string }) | (Unknown & { id: string }) {
  if (type !== "role") return { id, name, type };
  const held = JSON.parse((config?.roles as string | undefined) ?? "[]") as { id: string }[];
  return {
    id,
    name,
    description,
    roles: held.map((role) => roleNames.get(role.id) ?? role.id),
    logic: logic ?? Logic.POSITIVE,
  };
}

function toPermission(
  permission: StoredPolicy,
  policies: string[],
  groupPaths: ReadonlyMap<string, string>,
): (Permission & { id: string }) | (Unknown & { id: string }) {
  const { id, name, type, description = "", config, decisionStrategy } = permission;
  if (type !== "scope") return { id, name, type };
  const resourceType = config?.defaultResourceType as Permission["resourceType"];
  const resources = (permission.resourcesData ?? []).map((resource) => resource.name);
  return {
    id,
    name,
    description,
    resourceType,
    // The type's own resource stands for all of them.
    groups: resources
      .filter((resource) => resource !== resourceType)
      .map((resource) => groupPaths.get(resource) ?? resource),
    scopes: (permission.scopesData ?? []).map((scope) => scope.name),
    policies,
    decisionStrategy:
      decisionStrategy === DecisionStrategy.AFFIRMATIVE ? "AFFIRMATIVE" : "UNANIMOUS",
  };
}

function policyWriter(context: Context) {
  const { clients, roles } = context.admin;
  const body = async ({ roles: names, ...policy }: Policy): Promise<PolicyRepresentation> => ({
    ...policy,
    type: "role",
    logic: Logic[policy.logic],
    roles: await Promise.all(
      names.map(async (name) => ({ id: (await roles.findOneByName({ name }))!.id! })),
    ),
  });
  return {
    add: async (policy: Policy) =>
      clients.createPolicy({ ...(await at(context)), type: "role" }, await body(policy)),
    update: async (policyId: string, policy: Policy) =>
      clients.updatePolicy(
        { ...(await at(context)), type: "role", policyId },
        { ...(await body(policy)), id: policyId },
      ),
    remove: async (policyId: string) => clients.delPolicy({ ...(await at(context)), policyId }),
  };
}

function permissionWriter(context: Context) {
  const { clients } = context.admin;
  const body = async ({ groups, ...permission }: Permission): Promise<PolicyRepresentation> => ({
    ...permission,
    type: "scope",
    decisionStrategy: DecisionStrategy[permission.decisionStrategy],
    resources: await Promise.all(
      groups.map(async (path) => (await groupAt(context.admin, path)).id!),
    ),
  });
  return {
    add: async (permission: Permission) =>
      clients.createPermission({ ...(await at(context)), type: "scope" }, await body(permission)),
    update: async (permissionId: string, permission: Permission) =>
      clients.updatePermission(
        { ...(await at(context)), type: "scope", permissionId },
        { ...(await body(permission)), id: permissionId },
      ),
    remove: async (permissionId: string) =>
      clients.delPermission({ ...(await at(context)), type: "scope", permissionId }),
  };
}

/** Keycloak makes the client when admin permissions are switched on, which an earlier topic does. */
async function at(context: Context): Promise<{ id: string }> {
  return { id: (await clientId(context))! };
}

async function clientId({ admin }: Context): Promise<string | undefined> {
  const [client] = await admin.clients.find({ clientId: PERMISSIONS_CLIENT });
  return client?.id;
}

/** Paths of all groups by Keycloak's id. */
async function pathsOfGroups(context: Context): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  const walk = async (parentId?: string): Promise<void> => {
    for (const { id, path, subGroupCount } of await childGroups(context.admin, parentId)) {
      paths.set(id!, path!);
      if (subGroupCount) await walk(id);
    }
  };
  await walk();
  return paths;
}
