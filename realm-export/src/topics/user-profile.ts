import type { Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import { readIfExists, stepFor, type Topic } from "../step.ts";

type Profile = Record<string, Value>;

/**
 * The user profile: which attributes a user has, who sees and edits them, what is valid. It has no file:
 * it is generated from the citizen schema and the city pack, and owned completely.
 */
export const planUserProfile: Topic = async (context) => {
  const read = async () => (await context.admin.users.getProfile()) as unknown as Profile;
  const actual = await readIfExists(context, read, {});
  const changes = differences(
    ["user-profile"],
    comparable(actual),
    comparable(context.userProfile as unknown as Profile),
    { exact: true },
  );
  return stepFor(changes, async () => {
    await context.admin.users.updateProfile(context.userProfile);
  });
};

/** The profile by attribute name, without what says the same as leaving it out. */
function comparable({ attributes, groups, ...rest }: Profile): Profile {
  const byName = (list: Value | undefined) =>
    Object.fromEntries(
      ((list ?? []) as Profile[]).map(({ name, ...entry }) => [name as string, tidy(entry)]),
    );
  const order = ((attributes ?? []) as Profile[]).map(({ name }) => name).join(", ");
  return { ...rest, attributes: byName(attributes), order, groups: byName(groups) };
}

function tidy({ multivalued, validations, ...attribute }: Profile): Profile {
  return {
    ...attribute,
    ...(multivalued === true ? { multivalued } : {}),
    validations: validations ?? {},
  };
}
