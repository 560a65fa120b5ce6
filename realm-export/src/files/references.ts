import { flowAliases } from "../flows/tree.ts";
import type { Declared, RealmFiles } from "./realm-files.ts";
import type { FileProblem } from "./problem.ts";
import type { RoleReferences } from "./schema.ts";
import type { ValuePath } from "./source.ts";

/** Flows that every realm has from the start. */
export const BUILT_IN_FLOWS = [
  "browser",
  "direct grant",
  "registration",
  "reset credentials",
  "clients",
  "first broker login",
  "docker auth",
];

/** Levels a client may demand: never the one below two steps. */
const MINIMUM_LEVELS = ["two-step", "mynumber"];

/**
 * Checks what one file says about another: that flows, scopes, clients and roles named somewhere are
 * declared, that nothing is declared twice, and that every client demands two steps.
 */
export function checkReferences(files: RealmFiles): FileProblem[] {
  const problems: FileProblem[] = [];
  const report = (declared: Declared<unknown>, path: ValuePath, message: string) =>
    problems.push({ file: declared.source.file, line: declared.source.lineOf(path), message });
  const known = knownNames(files);

  const flow = (declared: Declared<unknown>, path: ValuePath, alias: string | undefined) => {
    if (alias !== undefined && !known.flows.has(alias)) {
      report(declared, path, `flow "${alias}" is not declared in flows/`);
    }
  };
  const realmRole = (declared: Declared<unknown>, path: ValuePath, role: string) => {
    if (!known.realmRoles.has(role)) {
      report(declared, path, `role "${role}" is not declared in roles.yaml`);
    }
  };
  const roles = (
    declared: Declared<unknown>,
    at: ValuePath,
    wanted: RoleReferences | undefined,
  ) => {
    wanted?.realm.forEach((role, index) => realmRole(declared, [...at, "realm", index], role));
    for (const [client, names] of Object.entries(wanted?.clients ?? {})) {
      const clientRoles = known.clientRoles.get(client);
      names.forEach((role, index) => {
        if (clientRoles === undefined || (clientRoles !== "built in" && !clientRoles.has(role))) {
          const message = `role "${role}" of client "${client}" is not declared in clients/`;
          report(declared, [...at, "clients", client, index], message);
        }
      });
    }
  };

  for (const [use, alias] of Object.entries(files.authentication.value.bindings)) {
    flow(files.authentication, ["bindings", use], alias);
  }
  for (const provider of files.identityProviders) {
    for (const key of ["firstBrokerLoginFlowAlias", "postBrokerLoginFlowAlias"] as const) {
      flow(provider, [key], provider.value[key]);
    }
  }
  for (const key of ["default", "optional"] as const) {
    scopesOf(files.clientScopes, [key], files.clientScopes.value[key]);
  }
  for (const client of files.clients) {
    for (const key of ["defaultClientScopes", "optionalClientScopes"] as const) {
      scopesOf(client, [key], client.value[key]);
    }
    roles(client, ["scopeRoles"], client.value.scopeRoles);
    roles(client, ["serviceAccountRoles"], client.value.serviceAccountRoles);
    const minimum = client.value.attributes["minimum.acr.value"];
    if (!MINIMUM_LEVELS.includes(minimum ?? "")) {
      report(
        client,
        ["attributes", "minimum.acr.value"],
        `attributes must hold minimum.acr.value, one of ${MINIMUM_LEVELS.join(", ")}`,
      );
    }
  }
  roles(files.roles, ["defaultRole"], files.roles.value.defaultRole);
  files.roles.value.realm.forEach(({ members }, index) =>
    roles(files.roles, ["realm", index, "members"], members),
  );
  files.groups.value.groups.forEach(({ roles: held, path }, index) => {
    roles(files.groups, ["groups", index, "roles"], held);
    const parent = path.slice(0, path.lastIndexOf("/"));
    const earlier = files.groups.value.groups.slice(0, index).map((group) => group.path);
    if (parent !== "" && !earlier.includes(parent)) {
      report(files.groups, ["groups", index, "path"], `group "${parent}" must stand before it`);
    }
  });
  const { policies, permissions } = files.permissions.value;
  policies.forEach((policy, index) =>
    policy.roles.forEach((role, position) =>
      realmRole(files.permissions, ["policies", index, "roles", position], role),
    ),
  );
  permissions.forEach((permission, index) => {
    permission.policies.forEach((policy, position) => {
      if (!policies.some(({ name }) => name === policy)) {
        const at = ["permissions", index, "policies", position];
        report(files.permissions, at, `policy "${policy}" is not declared`);
      }
    });
    permission.groups.forEach((group, position) => {
      const at = ["permissions", index, "groups", position];
      if (permission.resourceType !== "Groups") {
        report(files.permissions, at, "groups are for resources of type Groups");
      } else if (!files.groups.value.groups.some(({ path }) => path === group)) {
        report(files.permissions, at, `group "${group}" is not declared in groups.yaml`);
      }
    });
  });
  reportTwice(files, report);
  return problems;

  function scopesOf(declared: Declared<unknown>, path: ValuePath, names: string[]) {
    names.forEach((scope, index) => {
      if (!known.scopes.has(scope)) {
        report(
          declared,
          [...path, index],
          `client scope "${scope}" is not declared in client-scopes.yaml`,
        );
      }
    });
  }
}

function knownNames(files: RealmFiles) {
  return {
    flows: new Set([...BUILT_IN_FLOWS, ...files.flows.map(({ value }) => value.alias)]),
    scopes: new Set(files.clientScopes.value.scopes.map(({ name }) => name)),
    realmRoles: new Set(files.roles.value.realm.map(({ name }) => name)),
    clientRoles: new Map<string, Set<string> | "built in">([
      ["realm-management", "built in"],
      ["account", "built in"],
      ...files.clients
        .filter(({ value }) => value.roles !== undefined)
        .map(
          ({ value }) => [value.clientId, new Set(value.roles?.map(({ name }) => name))] as const,
        ),
    ]),
  };
}

/** Reports aliases and names that stand twice: the server would take the second for the first. */
function reportTwice(
  files: RealmFiles,
  report: (declared: Declared<unknown>, path: ValuePath, message: string) => void,
) {
  const twice = (kind: string) => {
    const seen = new Set<string>();
    return (declared: Declared<unknown>, path: ValuePath, name: string) => {
      if (seen.has(name)) report(declared, path, `${kind} "${name}" is declared twice`);
      seen.add(name);
    };
  };
  const flow = twice("flow");
  for (const declared of files.flows) {
    for (const { alias, path } of flowAliases(declared.value)) flow(declared, path, alias);
  }
  const client = twice("client");
  for (const declared of files.clients) {
    client(declared, ["clientId"], declared.value.clientId);
    const mapper = twice("mapper");
    declared.value.protocolMappers.forEach(({ name }, index) =>
      mapper(declared, ["protocolMappers", index], name),
    );
  }
  const provider = twice("identity provider");
  for (const declared of files.identityProviders)
    provider(declared, ["alias"], declared.value.alias);
  const scope = twice("client scope");
  files.clientScopes.value.scopes.forEach(({ name, protocolMappers }, index) => {
    scope(files.clientScopes, ["scopes", index], name);
    const mapper = twice("mapper");
    protocolMappers.forEach((entry, position) =>
      mapper(files.clientScopes, ["scopes", index, "protocolMappers", position], entry.name),
    );
  });
  const group = twice("group");
  files.groups.value.groups.forEach(({ path }, index) =>
    group(files.groups, ["groups", index, "path"], path),
  );
  const policy = twice("policy");
  files.permissions.value.policies.forEach(({ name }, index) =>
    policy(files.permissions, ["policies", index, "name"], name),
  );
  const permission = twice("permission");
  files.permissions.value.permissions.forEach(({ name }, index) =>
    permission(files.permissions, ["permissions", index, "name"], name),
  );
  const role = twice("role");
  files.roles.value.realm.forEach(({ name }, index) => role(files.roles, ["realm", index], name));
}
