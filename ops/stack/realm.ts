import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyRealm, changeText, readRealmConfig, seedDemo } from "@machi-id/realm-export";

import { fingerprint } from "./artifacts/fingerprint.ts";
import { isCurrent, makeIfStale, type Product } from "./artifacts/stamp.ts";
import { demo } from "./demo.ts";
import { recordDemoConsents } from "./demo-consents.ts";
import { realmName } from "./layout.ts";
import { OperatorError } from "./operator-error.ts";
import { lineChannelId, myNumberClientId } from "./services/emulators.ts";
import { adminClientId } from "./services/keycloak.ts";
import type { Stack } from "./stack.ts";

/** The realm tool's settings for this stack. */
export function realmEnvironment({ layout, secrets }: Stack): Record<string, string> {
  const settings = {
    KEYCLOAK_URL: layout.urls.adminHost,
    ADMIN_CLIENT_ID: adminClientId,
    ADMIN_CLIENT_SECRET: secrets.adminClientSecret,
    NAME: realmName,
    PORTAL_URL: layout.urls.portal,
    PORTAL_CLIENT_SECRET: secrets.portalClientSecret,
    CONNECTORS_CLIENT_SECRET: secrets.connectorsClientSecret,
    GATEWAY_CLIENT_SECRET: secrets.gatewayClientSecret,
    PAIRWISE_SALT: secrets.pairwiseSalt,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(layout.ports.smtp),
    LINE_AUTHORIZATION_URL: `${layout.urls.line}/oauth2/v2.1/authorize`,
    LINE_TOKEN_URL: `${layout.urls.line}/oauth2/v2.1/token`,
    LINE_API_URL: layout.urls.line,
    LINE_ISSUER: "https://access.line.me",
    LINE_CHANNEL_ID: lineChannelId,
    LINE_CHANNEL_SECRET: secrets.lineChannelSecret,
    // Where the emulator is; the provider itself stays off (MYNUMBER_ENABLED).
    MYNUMBER_URL: `${layout.urls.mynumber}/api/realms/main`,
    MYNUMBER_ISSUER: `${layout.urls.mynumber}/api/realms/main`,
    MYNUMBER_CLIENT_ID: myNumberClientId,
    ...(process.env["MACHI_MYNUMBER"] === "on" ? { MYNUMBER_ENABLED: "true" } : {}),
    CITY_PACK: layout.cityPack,
  };
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`MACHI_REALM_${name}`, value]),
  );
}

/** Whether the realm is as the files say, as far as we know without asking Keycloak. */
export function isRealmCurrent(stack: Stack): boolean {
  return isCurrent(appliedRealm(stack));
}

/**
 * Applies the realm files and seeds the people of the demonstration, if the files, what is derived
 * into them, or their settings have changed since the last time; see `makeIfStale`. What was changed
 * is in the log `realm`.
 *
 * @throws OperatorError when files or city pack have a mistake, or Keycloak refuses
 */
export function applyRealmIfStale(stack: Stack, signal: AbortSignal): Promise<boolean> {
  return makeIfStale(appliedRealm(stack), signal, async () => {
    try {
      const config = readRealmConfig(realmEnvironment(stack));
      const { changes } = await applyRealm(config);
      const report = changes.map((change) => `${changeText(change)}\n`).join("");
      writeFileSync(join(stack.layout.logsDir, "realm.log"), report, { mode: 0o600 });
      await seedDemo(config, demo.passwords);
      await recordDemoConsents(stack, config.pack.purposes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new OperatorError(`The realm could not be applied. ${reason}`, { cause: error });
    }
  });
}

function appliedRealm(stack: Stack): Product {
  const { layout } = stack;
  const sources = [
    "realm-export",
    "packages/citizen",
    "packages/city",
    "packages/languages",
    "city",
  ];
  const settings = JSON.stringify(realmEnvironment(stack));
  return {
    stampFile: join(layout.dataDir, "realm.stamp"),
    fingerprint: fingerprint(layout.root, sources, [settings]),
    files: [],
  };
}
