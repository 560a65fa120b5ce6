import { differences } from "../compare/differences.ts";
import { readIfExists, stepFor, type Context, type Topic } from "../step.ts";
import { planHeldRoles } from "./held-roles.ts";
import { readRealm } from "./realm.ts";

/** `roles.yaml`: roles of the realm. */
export const planRealmRoles: Topic = async (context) => {
  const { admin } = context;
  const actual = await readIfExists(
    context,
    () => admin.roles.find({ briefRepresentation: true }),
    [],
  );
  return context.files.roles.value.realm.flatMap(({ name, description }) => {
    const path = ["roles", name];
    const existing = actual.find((role) => role.name === name);
    if (existing === undefined) {
      return stepFor([{ path, to: { description } }], async () => {
        await admin.roles.create({ name, description });
      });
    }
    const changes = differences([...path, "description"], existing.description, description);
    return stepFor(changes, () => admin.roles.updateByName({ name }, { name, description }));
  });
};

/** `roles.yaml`: what everyone gets on registration. Planned after the clients, whose roles it may name. */
export const planDefaultRole: Topic = async (context) => {
  const { admin } = context;
  const held = await readIfExists(context, () => defaultRoleMembers(context), []);
  const { defaultRole } = context.files.roles.value;
  return planHeldRoles(context, ["roles", "default role"], held, defaultRole, async () => {
    const id = await defaultRoleId(context);
    return {
      add: ({ roles }) => admin.roles.createComposite({ roleId: id }, roles),
      remove: ({ roles }) => admin.roles.delCompositeRoles({ id }, roles),
    };
  });
};

async function defaultRoleId(context: Context): Promise<string> {
  return ((await readRealm(context)).defaultRole as { id: string }).id;
}

async function defaultRoleMembers(context: Context): Promise<string[]> {
  const { admin } = context;
  const id = await defaultRoleId(context);
  const [members, clients] = [
    await admin.roles.getCompositeRoles({ id }),
    await admin.clients.find(),
  ];
  const clientIds = new Map(clients.map((client) => [client.id, client.clientId]));
  return members.map(({ name, clientRole, containerId }) =>
    clientRole ? `${clientIds.get(containerId)}/${name}` : name!,
  );
}
