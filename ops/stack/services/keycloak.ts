import { join } from "node:path";

import { keycloakHome, quickStart } from "../artifacts/keycloak-home.ts";
import type { Secrets } from "../secrets.ts";
import type { Stack } from "../stack.ts";
import { lineMessagingChannelId } from "./emulators.ts";
import { answers, slowMachineSeconds, type Service } from "./service.ts";

/** The service account that the realm is applied with; Keycloak makes it at its first start. */
export const adminClientId = "machi-id-admin";

/** All of a test's or a bench's citizens come from one network. */
const oneNetwork = {
  KC_SPI_ONE_TIME_CODE__DEFAULT__SENDS_PER_NETWORK: "1000000",
  KC_SPI_ONE_TIME_CODE__DEFAULT__ATTEMPTS_PER_NETWORK: "1000000",
  KC_SPI_ATTEMPT_LIMITS__DEFAULT__PER_NETWORK: "1000000",
};

/** A test waits for what the clock does every quarter of an hour. */
const soonCleaned = {
  KC_SPI_AUTHENTICATOR__REGISTRATION_CHOICE__CLEANING_INTERVAL_SECONDS: "2",
};

/** The keys of the audit log, the current one first, as Keycloak and the auditor's tool take them. */
export const auditKeys = (secrets: Secrets): string => `k1:${secrets.auditKey}`;

export function keycloak({ layout, secrets }: Stack): Service {
  return {
    name: "keycloak",
    title: "Keycloak",
    command: {
      file: join(keycloakHome(layout), "bin/kc.sh"),
      args: ["start", "--optimized"],
      cwd: layout.root,
      env: {
        KC_DB_URL: `jdbc:postgresql://127.0.0.1:${layout.ports.postgres}/machi`,
        KC_DB_SCHEMA: "keycloak",
        KC_DB_USERNAME: "keycloak",
        KC_DB_PASSWORD: secrets.keycloakDatabasePassword,
        KC_HTTP_ENABLED: "true",
        KC_HTTP_HOST: "127.0.0.1",
        KC_HTTP_PORT: String(layout.ports.keycloak),
        KC_HTTP_MANAGEMENT_PORT: String(layout.ports.keycloakManagement),
        KC_HOSTNAME: layout.urls.keycloak,
        KC_HOSTNAME_ADMIN: layout.urls.adminHost,
        // One node: otherwise it would open cluster ports to the network.
        KC_CACHE: "local",
        // Its health is asked for many times while it starts, and every "not yet" would be logged.
        KC_LOG_LEVEL: "info,io.smallrye.health:error",
        // A connection that has been idle is tried before it is used, so that a restarted PostgreSQL costs
        // no citizen an error page (Quarkus's datasource guide; Keycloak has no option of its own for it).
        QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL: "1S",
        KC_BOOTSTRAP_ADMIN_CLIENT_ID: adminClientId,
        KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: secrets.adminClientSecret,
        KC_SPI_ONE_TIME_CODE__DEFAULT__KEY: secrets.oneTimeCodeKey,
        KC_SPI_ATTEMPT_LIMITS__DEFAULT__KEY: secrets.attemptLimitsKey,
        KC_SPI_EVENTS_LISTENER__MACHI_AUDIT__KEYS: auditKeys(secrets),
        // A line for each message, whatever it quotes of a request (CWE-117); with the id, as `mdc.correlation`,
        // by which the audit log and an error page name the request.
        KC_LOG_CONSOLE_OUTPUT: "json",
        KC_SPI_EVENTS_LISTENER__MACHI_NOTICES__LINE_CHANNEL_ID: lineMessagingChannelId,
        KC_SPI_EVENTS_LISTENER__MACHI_NOTICES__LINE_CHANNEL_SECRET:
          secrets.lineMessagingChannelSecret,
        JAVA_OPTS_KC_HEAP: "-Xms64m -Xmx768m",
        // What is measured is the server as it runs in production.
        ...(layout.profile === "bench" ? {} : { JAVA_OPTS_APPEND: quickStart }),
        ...(layout.profile === "start" ? {} : oneNetwork),
        ...(layout.profile === "test" ? soonCleaned : {}),
      },
    },
    // It says "started" long before it can serve; only this tells.
    ready: answers(`http://127.0.0.1:${layout.ports.keycloakManagement}/health/ready`),
    readyWithinSeconds: slowMachineSeconds,
    stopSignal: "SIGTERM",
    stopWithinSeconds: 20,
  };
}
