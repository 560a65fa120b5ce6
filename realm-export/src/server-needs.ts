import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type { UserProfileConfig } from "@machi-id/citizen";
import { flowProviders } from "./flows/tree.ts";
import type { Declared, RealmFiles } from "./files/realm-files.ts";
import { RealmFilesError, type FileProblem } from "./files/problem.ts";
import type { ValuePath } from "./files/source.ts";

/** A provider of the server that a file counts on. */
interface Need {
  declared: Declared<unknown>;
  path: ValuePath;
  /** Names of Keycloak's SPIs, any of which may have it. */
  kinds: string[];
  id: string;
}

/**
 * Checks, before anything is written, that the server has every provider the files name: without our
 * provider jar a realm would otherwise end half applied.
 *
 * @throws {RealmFilesError} naming the place of each provider that is missing
 */
export async function checkServerHas(
  admin: KeycloakAdminClient,
  files: RealmFiles,
  userProfile: UserProfileConfig,
): Promise<void> {
  const info = await admin.serverInfo.find();
  const has = (kind: string, id: string) =>
    Object.hasOwn(info.providers?.[kind]?.providers ?? {}, id);
  const missing = needsOf(files).filter(({ kinds, id }) => !kinds.some((kind) => has(kind, id)));
  const problems: FileProblem[] = missing.map(({ declared, path, kinds, id }) => ({
    file: declared.source.file,
    line: declared.source.lineOf(path),
    message: `the server has no ${kinds[0]!} "${id}"; is the provider jar in its providers folder?`,
  }));
  for (const { name, validations } of userProfile.attributes) {
    for (const validator of Object.keys(validations).filter((id) => !has("validator", id))) {
      const message = `attribute "${name}": the server has no validator "${validator}"; is the provider jar in its providers folder?`;
      problems.push({ file: "user profile (packages/citizen)", line: 1, message });
    }
  }
  for (const theme of ["login", "email"] as const) {
    const { settings } = files.settings;
    const name = settings.value[`${theme}Theme`];
    const themes = (info.themes?.[theme] ?? []) as { name?: string }[];
    if (typeof name === "string" && !themes.some((entry) => entry.name === name)) {
      problems.push({
        file: settings.source.file,
        line: settings.source.lineOf([`${theme}Theme`]),
        message: `the server has no ${theme} theme "${name}"; is the theme jar in its providers folder?`,
      });
    }
  }
  if (problems.length > 0) throw new RealmFilesError(problems);
}

function needsOf(files: RealmFiles): Need[] {
  const mappers = (
    declared: Declared<unknown>,
    path: ValuePath,
    list: { protocolMapper: string }[],
  ) =>
    list.map(({ protocolMapper: id }, index) => ({
      declared,
      path: [...path, "protocolMappers", index, "protocolMapper"],
      kinds: ["protocol-mapper"],
      id,
    }));
  const { authentication, clientRegistration, clientScopes } = files;
  const listeners = (files.settings.events.value.eventsListeners ?? []) as string[];
  return [
    ...files.flows.flatMap((declared) =>
      flowProviders(declared.value).map(({ id, kind, path }) => ({
        declared,
        path,
        kinds: [kind],
        id,
      })),
    ),
    ...files.identityProviders.flatMap((declared) => [
      { declared, path: ["providerId"], kinds: PROVIDER_KINDS, id: declared.value.providerId },
      ...declared.value.mappers.map(({ identityProviderMapper: id }, index) => ({
        declared,
        path: ["mappers", index, "identityProviderMapper"],
        kinds: ["identity-provider-mapper"],
        id,
      })),
    ]),
    ...clientScopes.value.scopes.flatMap(({ protocolMappers }, index) =>
      mappers(clientScopes, ["scopes", index], protocolMappers),
    ),
    ...files.clients.flatMap((declared) => mappers(declared, [], declared.value.protocolMappers)),
    ...Object.keys(authentication.value.requiredActions).map((id) => ({
      declared: authentication,
      path: ["requiredActions", id],
      kinds: ["required-action"],
      id,
    })),
    ...Object.entries(clientRegistration.value).flatMap(([caller, policies]) =>
      policies.map(({ providerId: id }, index) => ({
        declared: clientRegistration,
        path: [caller, index, "providerId"],
        kinds: ["client-registration-policy"],
        id,
      })),
    ),
    ...listeners.map((id, index) => ({
      declared: files.settings.events,
      path: ["eventsListeners", index],
      kinds: ["eventsListener"],
      id,
    })),
  ];
}

/** Our LINE provider is a "social" one, a plain OpenID Connect provider is not. */
const PROVIDER_KINDS = ["social", "identity_provider"];
