import { createHash, randomUUID } from "node:crypto";
import type { Flow, FlowStep } from "../files/schema.ts";
import { stepsOf } from "./tree.ts";

/** Configuration of an execution. */
type Config = Record<string, string>;

/** What Keycloak shows instead of a value that the authenticator does not describe as harmless. */
const MASK = "**********";

/**
 * An alias for an execution's configuration: unique in the realm, as Keycloak demands (the flow in use
 * has its own beside the one being built), and with a fingerprint of the configuration.
 *
 * Keycloak masks what an authenticator does not describe, `default.reference.value` of the password page
 * for one. The fingerprint tells whether the values are those that were applied last.
 */
export function configAlias(authenticator: string, config: Config): string {
  return `${authenticator} ${fingerprintOf(config)}-${randomUUID().slice(0, 8)}`;
}

/** Configurations a flow declares, by fingerprint. */
export function declaredConfigs(flow: Flow | undefined): Map<string, Config> {
  const within = (steps: FlowStep[]): Config[] =>
    steps.flatMap((step) => [
      ...("config" in step && step.config ? [step.config] : []),
      ...within(stepsOf(step)),
    ]);
  return new Map(within(flow?.steps ?? []).map((config) => [fingerprintOf(config), config]));
}

/** Fills masked values in where the alias says that they are one of the declared configurations. */
export function unmasked(alias: string, config: Config, declared: Map<string, Config>): Config {
  const known = declared.get(/ ([0-9a-f]{8})-[0-9a-f]{8}$/.exec(alias)?.[1] ?? "");
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      value === MASK ? (known?.[key] ?? value) : value,
    ]),
  );
}

function fingerprintOf(config: Config): string {
  const text = JSON.stringify(Object.entries(config).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
