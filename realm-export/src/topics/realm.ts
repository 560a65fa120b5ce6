import type { Value } from "../compare/change.ts";
import { readIfExists, stepFor, type Context, type Topic } from "../step.ts";

/** A realm's representation as the Admin API gives it. */
export type RealmValues = Record<string, Value>;

/** Reads the realm; an empty object while it is not there. */
export function readRealm(context: Context): Promise<RealmValues> {
  const read = async () =>
    (await context.admin.realms.findOne({ realm: context.realm })) as unknown as RealmValues;
  return readIfExists(context, read, {});
}

/** Sends only the given settings; Keycloak leaves the others as they are. */
export async function updateRealm(context: Context, values: RealmValues): Promise<void> {
  await context.admin.realms.update({ realm: context.realm }, values);
}

/** Sets some attributes of the realm. Keycloak takes the list as a whole, so the rest is sent along. */
export async function updateAttributes(
  context: Context,
  attributes: Record<string, Value>,
): Promise<void> {
  const actual = await readRealm(context);
  await updateRealm(context, {
    attributes: { ...(actual.attributes as Record<string, Value>), ...attributes },
  });
}

/** Creates a missing realm, closed: nobody signs in to one that is half applied. */
export const planRealm: Topic = async (context) =>
  context.exists
    ? []
    : stepFor([{ path: ["realm"], to: context.realm }], async () => {
        await context.admin.realms.create({ realm: context.realm, enabled: false });
        context.exists = true;
      });

/** Opens the realm (or closes it), once everything else is in place. */
export const planOpening: Topic = async (context) => {
  const desired = context.files.settings.settings.value.enabled as boolean | undefined;
  const actual = (await readRealm(context)).enabled ?? false;
  if (desired === undefined || actual === desired) return [];
  return stepFor([{ path: ["settings", "enabled"], from: actual, to: desired }], () =>
    updateRealm(context, { enabled: desired }),
  );
};
