import { loadRealmFiles } from "./files/load.ts";
import type { Change } from "./compare/change.ts";
import type { RealmConfig } from "./config.ts";
import { checkServerHas } from "./server-needs.ts";
import { connect, failureText, ServerError } from "./server.ts";
import type { Context, Step, Topic } from "./step.ts";
import { planBindings } from "./topics/bindings.ts";
import { planClientRegistration } from "./topics/client-registration.ts";
import { planClientRights } from "./topics/client-rights.ts";
import { planClients } from "./topics/clients.ts";
import { planClientScopes } from "./topics/client-scopes.ts";
import { planFlows, planLeftFlows } from "./topics/flows.ts";
import { planGroups } from "./topics/groups.ts";
import { planIdentityProviders } from "./topics/identity-providers.ts";
import { planPermissions } from "./topics/permissions.ts";
import { planOpening, planRealm } from "./topics/realm.ts";
import { planRequiredActions } from "./topics/required-actions.ts";
import { planRealmRoles, planRoleMembers } from "./topics/roles.ts";
import { planSettings, planSmtp } from "./topics/settings.ts";
import { findUnlisted } from "./topics/unlisted.ts";
import { planUserProfile } from "./topics/user-profile.ts";

/** In the order in which one counts on the other; the realm opens last. */
const TOPICS: Topic[] = [
  planRealm,
  planSettings,
  planSmtp,
  planClientRegistration,
  planUserProfile,
  planRealmRoles,
  planClientScopes,
  planLeftFlows,
  planFlows,
  planBindings,
  planRequiredActions,
  planIdentityProviders,
  planClients,
  planClientRights,
  planRoleMembers,
  planGroups,
  planPermissions,
  planOpening,
];

/** How the server differs from the files. */
export interface RealmDifference {
  /** What an apply would change, or has changed. */
  changes: Change[];
  /** What the files do not know, as paths; it stays unless pruned. */
  unlisted: string[][];
}

/**
 * Shows how the server differs from the files. Reads only.
 *
 * @throws {import("./files/problem.ts").RealmFilesError} when the files cannot be used
 * @throws {ServerError} when the server does not answer or refuses
 */
export async function diffRealm(config: RealmConfig): Promise<RealmDifference> {
  const context = await prepare(config);
  const changes: Change[] = [];
  for (const topic of TOPICS) {
    const steps = await failuresTold("Nothing was changed.", () => topic(context));
    changes.push(...steps.flatMap((step) => step.changes));
  }
  const unlisted = await findUnlisted(context);
  return { changes, unlisted: unlisted.map(({ path }) => path) };
}

/** What an apply can be asked for. */
export interface ApplyOptions {
  /** Delete what the files do not know. */
  prune?: boolean;
  /** Told of each change once it is made. */
  onChange?: (change: Change) => void;
}

/**
 * Makes the server equal to the files, creating the realm if need be. A second run changes nothing, and
 * a run that was interrupted is completed by the next.
 *
 * @returns the changes made, and what stays on the server although no file knows it
 * @throws {import("./files/problem.ts").RealmFilesError} when the files cannot be used; nothing is changed then
 * @throws {ServerError} when the server does not answer, or refuses a change
 */
export async function applyRealm(
  config: RealmConfig,
  { prune = false, onChange }: ApplyOptions = {},
): Promise<RealmDifference> {
  const context = await prepare(config);
  const changes: Change[] = [];
  const made = (step: Pick<Step, "changes">) => {
    changes.push(...step.changes);
    step.changes.forEach((change) => onChange?.(change));
  };
  await failuresTold("What was reported before is done; run apply again to continue.", async () => {
    for (const topic of TOPICS) {
      for (const step of await topic(context)) {
        await step.run();
        made(step);
      }
    }
    if (!prune) return;
    for (const { path, remove } of await findUnlisted(context)) {
      await remove();
      made({ changes: [{ path, from: "not in the files" }] });
    }
  });
  const unlisted = await findUnlisted(context);
  return { changes, unlisted: unlisted.map(({ path }) => path) };
}

/** Checks files and server before anything else. */
async function prepare({ server, dir, values, userProfile }: RealmConfig): Promise<Context> {
  const files = loadRealmFiles(dir, { ...values, REALM: server.realm });
  const admin = await connect(server);
  return await failuresTold("Nothing was changed.", async () => {
    await checkServerHas(admin, files, userProfile);
    const { realm } = server;
    const exists = Boolean(await admin.realms.findOne({ realm }));
    return { admin, realm, files, userProfile, exists };
  });
}

/** Turns a failed request of the Admin API into a sentence for the operator, with the state things are in. */
async function failuresTold<T>(state: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name === "RealmFilesError") throw error;
    throw new ServerError(`${failureText(error)} ${state}`, { cause: error });
  }
}
