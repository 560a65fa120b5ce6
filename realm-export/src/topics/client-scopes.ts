import type { Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import type { ClientScopes } from "../files/schema.ts";
import { readIfExists, stepFor, type Context, type Step, type Topic } from "../step.ts";
import { planNamed } from "./named.ts";
import { planScopeLists } from "./scope-lists.ts";

const PROTOCOL = "openid-connect";

type Declared = ClientScopes["scopes"][number];

/** `client-scopes.yaml`: the scopes with their mappers, and which of them every new client gets. */
export const planClientScopes: Topic = async (context) => {
  const { admin } = context;
  const actual = await readIfExists(context, () => admin.clientScopes.find(), []);
  const { scopes, ...desired } = context.files.clientScopes.value;
  const lists = await readIfExists(
    context,
    async () => ({
      default: names(await admin.clientScopes.listDefaultClientScopes()),
      optional: names(await admin.clientScopes.listDefaultOptionalClientScopes()),
    }),
    { default: [], optional: [] },
  );
  return [
    ...scopes.flatMap((scope) =>
      planScope(
        context,
        scope,
        actual.find(({ name }) => name === scope.name),
      ),
    ),
    ...planScopeLists(context, ["client-scopes"], lists, desired, () => ({
      add: (kind, id) =>
        kind === "default"
          ? admin.clientScopes.addDefaultClientScope({ id })
          : admin.clientScopes.addDefaultOptionalClientScope({ id }),
      remove: (kind, id) =>
        kind === "default"
          ? admin.clientScopes.delDefaultClientScope({ id })
          : admin.clientScopes.delDefaultOptionalClientScope({ id }),
    })),
  ];
};

const names = (list: { name?: string }[]) => list.map(({ name }) => name!);

function planScope(
  { admin }: Context,
  { name, description, attributes, protocolMappers }: Declared,
  actual: Awaited<ReturnType<typeof admin.clientScopes.find>>[number] | undefined,
): Step[] {
  const path = ["client-scopes", name];
  const fields = { name, description, protocol: PROTOCOL, attributes };
  const mappers = protocolMappers.map((mapper) => ({ ...mapper, protocol: PROTOCOL }));
  if (actual === undefined) {
    const to: Value = { description, attributes, mappers: mappers.map((mapper) => mapper.name) };
    return stepFor([{ path, to }], async () => {
      await admin.clientScopes.create({ ...fields, protocolMappers: mappers });
    });
  }
  const id = actual.id!;
  return [
    ...stepFor(
      differences(path, actual as Record<string, Value>, { description, attributes }),
      async () => {
        await admin.clientScopes.update({ id }, { ...fields, id });
      },
    ),
    ...planNamed(
      [...path, "mappers"],
      actual.protocolMappers ?? [],
      mappers,
      ["protocolMapper", "config"],
      {
        add: (mapper) => admin.clientScopes.addProtocolMapper({ id }, mapper),
        update: (mapperId, mapper) =>
          admin.clientScopes.updateProtocolMapper({ id, mapperId }, { ...mapper, id: mapperId }),
        remove: (mapperId) => admin.clientScopes.delProtocolMapper({ id, mapperId }),
      },
    ),
  ];
}
