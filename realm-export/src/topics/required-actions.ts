import { differences } from "../compare/differences.ts";
import { readIfExists, stepFor, type Topic } from "../step.ts";

/** `authentication.yaml`: what a user can be asked to do, or can do on their own, while signing in. */
export const planRequiredActions: Topic = async (context) => {
  const { authenticationManagement } = context.admin;
  const actual = await readIfExists(
    context,
    () => authenticationManagement.getRequiredActions(),
    [],
  );
  const desired = context.files.authentication.value.requiredActions;
  return Object.entries(desired).flatMap(([alias, wanted]) => {
    const existing = actual.find((action) => action.alias === alias);
    const here = existing && {
      enabled: existing.enabled ?? false,
      defaultAction: existing.defaultAction ?? false,
      priority: existing.priority ?? 0,
      config: (existing.config ?? {}) as Record<string, string>,
    };
    const changes = differences(["required-actions", alias], here, wanted, { exact: true });
    return stepFor(changes, async () => {
      if (existing === undefined) {
        await authenticationManagement.registerRequiredAction({ providerId: alias, name: alias });
      }
      const registered = existing ?? { alias, name: alias, providerId: alias };
      await authenticationManagement.updateRequiredAction({ alias }, { ...registered, ...wanted });
    });
  });
};
