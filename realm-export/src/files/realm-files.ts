import type {
  Authentication,
  ClientRegistration,
  ClientScopes,
  Flow,
  Groups,
  IdentityProvider,
  Permissions,
  RealmClient,
  Roles,
} from "./schema.ts";
import type { SettingsTopic } from "./settings-schema.ts";
import type { Source } from "./source.ts";

/** A checked value together with the file it came from. */
export interface Declared<T> {
  value: T;
  source: Source;
}

/** The realm as its files declare it: checked, placeholders filled in. Holds secrets: never print it. */
export interface RealmFiles {
  settings: Record<SettingsTopic, Declared<Record<string, unknown>>>;
  authentication: Declared<Authentication>;
  roles: Declared<Roles>;
  groups: Declared<Groups>;
  permissions: Declared<Permissions>;
  clientScopes: Declared<ClientScopes>;
  clientRegistration: Declared<ClientRegistration>;
  flows: Declared<Flow>[];
  identityProviders: Declared<IdentityProvider>[];
  clients: Declared<RealmClient>[];
}
