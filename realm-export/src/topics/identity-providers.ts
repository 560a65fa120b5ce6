import type IdentityProviderRepresentation from "@keycloak/keycloak-admin-client/lib/defs/identityProviderRepresentation.js";
import type { Value } from "../compare/change.ts";
import { differences } from "../compare/differences.ts";
import type { IdentityProvider } from "../files/schema.ts";
import { ServerError } from "../server.ts";
import { readIfExists, stepFor, type Context, type Step, type Topic } from "../step.ts";
import { planNamed } from "./named.ts";
import { planSecret } from "./secret.ts";

/** `identity-providers/`: sign-in at others, with what is taken over from them. */
export const planIdentityProviders: Topic = async (context) => {
  const actual = await readIfExists(context, () => context.admin.identityProviders.find(), []);
  const steps: Step[] = [];
  for (const { value } of context.files.identityProviders) {
    const existing = actual.find(({ alias }) => alias === value.alias);
    steps.push(...(await planProvider(context, value, existing)));
  }
  return steps;
};

async function planProvider(
  context: Context,
  { mappers, ...desired }: IdentityProvider,
  existing: IdentityProviderRepresentation | undefined,
): Promise<Step[]> {
  const { identityProviders } = context.admin;
  const { alias } = desired;
  const path = ["identity-providers", alias];
  // Keycloak takes the configuration as a whole, so each write carries the secret.
  const write = async () => {
    if (isOfAnotherKind(existing, desired)) {
      await removeUnlinked(context, alias);
      existing = undefined;
    }
    if (existing) {
      await identityProviders.update({ alias }, { ...existing, ...desired });
    } else {
      await identityProviders.create(desired);
      existing = await identityProviders.findOne({ alias });
    }
  };
  const changes = existing
    ? [
        ...differences(path, comparable(existing), withoutConfig(desired)),
        ...differences([...path, "config"], configOf(existing), configOf(desired), { exact: true }),
      ]
    : [{ path, to: { ...withoutConfig(desired), config: configOf(desired) } }];
  // Mappers go with the provider that they are of.
  const there =
    existing && !isOfAnotherKind(existing, desired)
      ? await identityProviders.findMappers({ alias })
      : [];
  const declared = mappers.map((mapper) => ({ ...mapper, identityProviderAlias: alias }));
  return [
    ...stepFor(changes, write),
    ...(await planSecret(context, [...path, "clientSecret"], desired.config.clientSecret, write)),
    ...planNamed([...path, "mappers"], there, declared, ["identityProviderMapper", "config"], {
      add: (mapper) => identityProviders.createMapper({ alias, identityProviderMapper: mapper }),
      update: (id, mapper) => identityProviders.updateMapper({ alias, id }, { ...mapper, id }),
      remove: (id) => identityProviders.delMapper({ alias, id }),
    }),
  ];
}

/** Whether the server has another provider under the alias: Keycloak cannot turn one into another. */
function isOfAnotherKind(
  existing: IdentityProviderRepresentation | undefined,
  { providerId }: { providerId: string },
): boolean {
  return existing !== undefined && existing.providerId !== providerId;
}

/** Removes a provider to make room. Keycloak would remove people's links with it, so there must be none. */
async function removeUnlinked({ admin }: Context, alias: string): Promise<void> {
  const [linked] = await admin.users.find({ idpAlias: alias, max: 1 });
  if (linked !== undefined) {
    throw new ServerError(
      `identity-providers / ${alias}: the files want another kind of provider, and people have linked the one on the server. Replacing it would cut their links; delete it in the console if they may go.`,
    );
  }
  await admin.identityProviders.del({ alias });
}

/** What is compared beside the configuration; Keycloak leaves out what is false. */
function comparable(provider: IdentityProviderRepresentation): Record<string, Value> {
  const {
    linkOnly = false,
    hideOnLogin = false,
    trustEmail = false,
    storeToken = false,
  } = provider;
  return {
    ...(provider as Record<string, Value>),
    linkOnly,
    hideOnLogin,
    trustEmail,
    storeToken,
  };
}

function withoutConfig({ config: _config, ...rest }: Omit<IdentityProvider, "mappers">) {
  return rest as Record<string, Value>;
}

/** The configuration without the secret, which Keycloak gives back as asterisks. */
function configOf({ config }: { config?: Record<string, string> }): Record<string, Value> {
  const { clientSecret: _secret, ...rest } = config ?? {};
  return rest;
}
