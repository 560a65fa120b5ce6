import type ClientRepresentation from "@keycloak/keycloak-admin-client/lib/defs/clientRepresentation.js";
import type { Change, Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import type { RealmClient } from "../files/schema.ts";
import { readIfExists, stepFor, type Context, type Step, type Topic } from "../step.ts";
import { planNamed } from "./named.ts";
import { planScopeLists } from "./scope-lists.ts";

const PROTOCOL = "openid-connect";

/** Attributes that Keycloak sets on its own; they count only where a file declares them. */
const SERVER_ATTRIBUTES = [
  "realm_client",
  "client.secret.creation.time",
  "client.secret.expiration.time",
  "backchannel.logout.session.required",
  "backchannel.logout.revoke.offline.tokens",
];

/** `clients/`: relying parties, resource servers, and the clients Keycloak itself brings along. */
export const planClients: Topic = async (context) => {
  const { clients } = context.admin;
  const steps: Step[] = [];
  for (const { value } of context.files.clients) {
    const { clientId } = value;
    const [existing] = await readIfExists(context, () => clients.find({ clientId }), []);
    steps.push(...planClient(context, value, existing));
    steps.push(...(await planOfferedRoles(context, value, existing)));
  }
  return steps;
};

function planClient(
  context: Context,
  client: RealmClient,
  existing: ClientRepresentation | undefined,
): Step[] {
  const { clients } = context.admin;
  const { protocolMappers, defaultClientScopes, optionalClientScopes } = client;
  const path = ["clients", client.clientId];
  const fields = plainFields(client);
  const mappers = protocolMappers.map((mapper) => ({ ...mapper, protocol: PROTOCOL }));
  if (existing === undefined) {
    const declared = { ...fields, defaultClientScopes, optionalClientScopes };
    return stepFor([{ path, to: declared as Value }], async () => {
      const body = { ...withoutEmpty(declared), protocol: PROTOCOL, protocolMappers: mappers };
      await clients.create(body);
    });
  }
  const id = existing.id!;
  const lists = {
    default: existing.defaultClientScopes ?? [],
    optional: existing.optionalClientScopes ?? [],
  };
  return [
    ...stepFor(fieldChanges(path, existing, fields), async () => {
      await clients.update({ id }, { ...fields, id, ...withEmptied(existing, fields) });
    }),
    ...planScopeLists(
      context,
      [...path, "scopes"],
      lists,
      { default: defaultClientScopes, optional: optionalClientScopes },
      () => ({
        add: (kind, clientScopeId) =>
          kind === "default"
            ? clients.addDefaultClientScope({ id, clientScopeId })
            : clients.addOptionalClientScope({ id, clientScopeId }),
        remove: (kind, clientScopeId) =>
          kind === "default"
            ? clients.delDefaultClientScope({ id, clientScopeId })
            : clients.delOptionalClientScope({ id, clientScopeId }),
      }),
    ),
    ...planNamed(
      [...path, "mappers"],
      existing.protocolMappers ?? [],
      mappers,
      ["protocolMapper", "config"],
      {
        add: (mapper) => clients.addProtocolMapper({ id }, mapper),
        update: (mapperId, mapper) =>
          clients.updateProtocolMapper({ id, mapperId }, { ...mapper, id: mapperId }),
        remove: (mapperId) => clients.delProtocolMapper({ id, mapperId }),
      },
    ),
  ];
}

/** Without empty texts: for an empty `rootUrl` Keycloak would let a new client redirect anywhere below it. */
function withoutEmpty<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")) as T;
}

type PlainFields = ReturnType<typeof plainFields>;

/** What stands in the client itself, and is sent with it. */
function plainFields({
  roles: _roles,
  scopeRoles: _scopeRoles,
  serviceAccountRoles: _serviceAccountRoles,
  protocolMappers: _protocolMappers,
  defaultClientScopes: _defaultClientScopes,
  optionalClientScopes: _optionalClientScopes,
  ...fields
}: RealmClient) {
  return fields;
}

/**
 * Attributes and flows of its own can undo what the realm demands (a client's `acr.loa.map`, a sign-in
 * flow without a second step), so the files own them completely.
 */
function fieldChanges(
  path: string[],
  existing: ClientRepresentation,
  fields: PlainFields,
): Change[] {
  const { attributes, ...rest } = fields;
  const counted = Object.entries((existing.attributes ?? {}) as Record<string, string>).filter(
    ([key]) => key in attributes || !SERVER_ATTRIBUTES.includes(key),
  );
  const exact = { exact: true };
  return [
    ...differences(path, existing as Record<string, Value>, rest),
    ...differences([...path, "attributes"], Object.fromEntries(counted), attributes, exact),
    ...differences(
      [...path, "authenticationFlowBindingOverrides"],
      existing.authenticationFlowBindingOverrides ?? {},
      {},
      exact,
    ),
  ];
}

/** Keycloak removes what is sent empty, and keeps what is not sent. */
function withEmptied(existing: ClientRepresentation, { attributes }: PlainFields) {
  const emptied = (map: Record<string, unknown> | undefined) =>
    Object.fromEntries(Object.keys(map ?? {}).map((key) => [key, ""]));
  const extra = Object.entries(emptied(existing.attributes)).filter(
    ([key]) => !SERVER_ATTRIBUTES.includes(key),
  );
  return {
    attributes: { ...Object.fromEntries(extra), ...attributes },
    authenticationFlowBindingOverrides: emptied(existing.authenticationFlowBindingOverrides),
  };
}

/** The roles a client offers. Those of Keycloak's own clients are Keycloak's. */
async function planOfferedRoles(
  context: Context,
  { clientId, roles }: RealmClient,
  existing: ClientRepresentation | undefined,
): Promise<Step[]> {
  const { clients } = context.admin;
  if (roles === undefined) return [];
  const path = ["clients", clientId, "roles"];
  const id = async () => existing?.id ?? (await clients.find({ clientId }))[0]!.id!;
  const actual = existing ? await clients.listRoles({ id: existing.id! }) : [];
  return planNamed(path, actual, roles, ["description"], {
    add: async (role) => clients.createRole({ id: await id(), ...role }),
    update: async (_roleId, role) =>
      clients.updateRole({ id: await id(), roleName: role.name }, role),
    remove: async (roleId) => {
      const { name } = actual.find((role) => role.id === roleId)!;
      await clients.delRole({ id: await id(), roleName: name! });
    },
  });
}
