import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

import type { Layout } from "./layout.ts";
import { OperatorError } from "./operator-error.ts";
import { writeJson } from "./write-file.ts";

const generated = () =>
  z
    .string()
    .min(16)
    .default(() => randomBytes(32).toString("base64url"));

const secretsSchema = z.strictObject({
  postgresPassword: generated(),
  keycloakDatabasePassword: generated(),
  portalDatabasePassword: generated(),
  connectorsDatabasePassword: generated(),
  gatewayDatabasePassword: generated(),
  adminClientSecret: generated(),
  portalClientSecret: generated(),
  connectorsClientSecret: generated(),
  gatewayClientSecret: generated(),
  pairwiseSalt: generated(),
  oneTimeCodeKey: generated(),
  attemptLimitsKey: generated(),
  auditKey: generated(),
  auditorDatabasePassword: generated(),
  portalSessionKey: generated(),
  ledgerKey: generated(),
  lineChannelSecret: generated(),
  lineMessagingChannelSecret: generated(),
  kintoneApiToken: generated(),
  kanametoApiToken: generated(),
  sugumailApiToken: generated(),
});

/** The secrets of one checkout's stack; each is 32 random bytes in base64url. */
export type Secrets = z.infer<typeof secretsSchema>;

/**
 * Reads `secrets.json`, making what is missing. Only its owner may read the file.
 *
 * @throws OperatorError when there is a database but no secrets: new ones would not fit it
 */
export function loadSecrets(layout: Layout): Secrets {
  const path = join(layout.runDir, "secrets.json");
  if (!existsSync(path) && existsSync(layout.dataDir)) {
    throw new OperatorError(
      `${path} is gone but the data made with it is there: restore the file, or remove ${layout.dataDir} to start afresh.`,
    );
  }
  const stored = existsSync(path) ? parseObject(readFileSync(path, "utf8")) : {};
  const secrets = secretsSchema.safeParse(stored);
  if (!secrets.success) {
    throw new OperatorError(
      `${path} cannot be read as this version's secrets: restore it, or remove ${layout.runDir} to start afresh.`,
    );
  }
  const isComplete = Object.keys(secrets.data).every((name) => name in stored);
  if (!isComplete) writeJson(path, secrets.data, 0o600);
  return secrets.data;
}

/** The object in a JSON text; an unknown key, and so a refusal, when it is none. */
function parseObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Falls through: the file is damaged.
  }
  return { damaged: true };
}
