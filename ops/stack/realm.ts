import { join } from "node:path";

import { fingerprint } from "./artifacts/fingerprint.ts";
import { makeIfStale } from "./artifacts/stamp.ts";
import { realmName } from "./layout.ts";
import { runTask, type TaskRunner } from "./process/run.ts";
import { lineChannelId } from "./services/emulators.ts";
import { adminClientId } from "./services/keycloak.ts";
import type { Stack } from "./stack.ts";

/** The realm tool's settings for this stack. */
export function realmEnvironment({ layout, secrets }: Stack): Record<string, string> {
  const settings = {
    KEYCLOAK_URL: layout.urls.keycloak,
    ADMIN_CLIENT_ID: adminClientId,
    ADMIN_CLIENT_SECRET: secrets.adminClientSecret,
    NAME: realmName,
    PORTAL_URL: layout.urls.portal,
    PORTAL_CLIENT_SECRET: secrets.portalClientSecret,
    CONNECTORS_CLIENT_SECRET: secrets.connectorsClientSecret,
    PAIRWISE_SALT: secrets.pairwiseSalt,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(layout.ports.smtp),
    LINE_AUTHORIZATION_URL: `${layout.urls.line}/oauth2/v2.1/authorize`,
    LINE_TOKEN_URL: `${layout.urls.line}/oauth2/v2.1/token`,
    LINE_ISSUER: layout.urls.line,
    LINE_CHANNEL_ID: lineChannelId,
    LINE_CHANNEL_SECRET: secrets.lineChannelSecret,
    CITY_PACK: layout.cityPack,
  };
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`MACHI_REALM_${name}`, value]),
  );
}

/**
 * Applies the realm files if they, what is derived into them, or their settings have changed since
 * the last time; see `makeIfStale`.
 */
export function applyRealmIfStale(stack: Stack, runner: TaskRunner): Promise<boolean> {
  const { layout, node } = stack;
  const environment = realmEnvironment(stack);
  return makeIfStale(
    join(layout.dataDir, "realm.stamp"),
    fingerprint(
      layout.root,
      ["realm-export", "packages/citizen", "packages/city", "city"],
      [JSON.stringify(environment)],
    ),
    [],
    () =>
      runTask(
        runner,
        "realm",
        { file: node, args: ["realm-export/cli.ts", "apply"], cwd: layout.root },
        environment,
      ),
  );
}
