import { differences } from "../compare/differences.ts";
import type { RoleReferences } from "../files/schema.ts";
import { readIfExists, stepFor, type Context, type Step, type Topic } from "../step.ts";
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

/**
 * `roles.yaml`: which roles come along with a role, those everyone gets on registration too. Planned after the
 * clients, whose roles it may name.
 */
export const planRoleMembers: Topic = async (context) => {
  const { admin, files } = context;
  const { defaultRole, realm } = files.roles.value;
  const steps: Step[] = [];
  const plan = async (path: string[], id: () => Promise<string>, desired: RoleReferences) => {
    const held = await readIfExists(context, async () => membersOf(context, await id()), []);
    steps.push(
      ...planHeldRoles(context, path, held, desired, async () => {
        const roleId = await id();
        return {
          add: ({ roles }) => admin.roles.createComposite({ roleId }, roles),
          remove: ({ roles }) => admin.roles.delCompositeRoles({ id: roleId }, roles),
        };
      }),
    );
  };
  const defaultRoleId = async () => ((await readRealm(context)).defaultRole as { id: string }).id;
  await plan(["roles", "default role"], defaultRoleId, defaultRole);
  const existing = await readIfExists(context, () => admin.roles.find(), []);
  for (const { name, members } of realm) {
    const role = existing.find((entry) => entry.name === name);
    const id = async () => role!.id!;
    if (role) await plan(["roles", name, "members"], id, members);
  }
  return steps;
};

async function membersOf({ admin }: Context, id: string): Promise<string[]> {
  const [members, clients] = [
    await admin.roles.getCompositeRoles({ id }),
    await admin.clients.find(),
  ];
  const clientIds = new Map(clients.map((client) => [client.id, client.clientId]));
  return members.map(({ name, clientRole, containerId }) =>
    clientRole ? `${clientIds.get(containerId)}/${name}` : name!,
  );
}
