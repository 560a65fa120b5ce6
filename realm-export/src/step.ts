import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type { UserProfileConfig } from "@machi-id/citizen";
import type { Change } from "./compare/change.ts";
import type { RealmFiles } from "./files/realm-files.ts";

/** What a topic works with. */
export interface Context {
  admin: KeycloakAdminClient;
  /** Name of the realm; the admin client sends its requests there. */
  realm: string;
  files: RealmFiles;
  /** Keycloak's declarative user profile, generated from the citizen schema and the city pack. */
  userProfile: UserProfileConfig;
  /** Whether the server has the realm yet. Until it has, there is nothing to read. */
  exists: boolean;
}

/** Something to do on the server, with the differences it removes. */
export interface Step {
  changes: Change[];
  run(): Promise<void>;
}

/** Compares one topic of the files with the server. Reads only; a step's `run` writes. */
export type Topic = (context: Context) => Promise<Step[]>;

/** A step for these changes, or none when there are none. */
export function stepFor(changes: Change[], run: () => Promise<void>): Step[] {
  return changes.length > 0 ? [{ changes, run }] : [];
}

/** Reads from the server, or gives `otherwise` while the realm is not there. */
export async function readIfExists<T>(
  context: Context,
  read: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  return context.exists ? await read() : otherwise;
}
