import { join } from "node:path";
import { loadCityPack, type CityPack } from "@machi-id/city";
import { userProfileConfig, type UserProfileConfig } from "@machi-id/citizen";
import { configTypes, readConfig } from "@machi-id/runtime";
import { z } from "zod";
import { consentPurposes } from "./consent-purposes.ts";
import type { ServerAddress } from "./server.ts";

const PREFIX = "MACHI_REALM_";

const shape = {
  KEYCLOAK_URL: configTypes.httpUrl,
  ADMIN_CLIENT_ID: configTypes.text,
  ADMIN_CLIENT_SECRET: configTypes.text,
  NAME: configTypes.text.default("city"),
  PORTAL_URL: configTypes.httpUrl,
  PORTAL_CLIENT_SECRET: configTypes.text,
  CONNECTORS_CLIENT_SECRET: configTypes.text,
  GATEWAY_CLIENT_SECRET: configTypes.text,
  PAIRWISE_SALT: configTypes.text,
  SMTP_HOST: configTypes.text,
  SMTP_PORT: configTypes.port,
  LINE_AUTHORIZATION_URL: configTypes.httpUrl,
  LINE_TOKEN_URL: configTypes.httpUrl,
  LINE_ISSUER: configTypes.httpUrl,
  LINE_API_URL: configTypes.httpUrl,
  LINE_CHANNEL_ID: configTypes.text,
  LINE_CHANNEL_SECRET: configTypes.text,
  // Off, at the sandbox, where nobody is registered (identity-providers/mynumber.yaml).
  MYNUMBER_ENABLED: z.enum(["true", "false"]).default("false"),
  MYNUMBER_URL: configTypes.httpUrl.default("https://sb-auth-and-sign.go.jp/api/realms/main"),
  MYNUMBER_ISSUER: configTypes.httpUrl.default("https://sb-auth-and-sign.go.jp/api/realms/main"),
  MYNUMBER_CLIENT_ID: configTypes.text.default("unregistered"),
  MYNUMBER_SIGNING_ALGORITHM: z.enum(["RS256", "ES256"]).default("RS256"),
  MYNUMBER_ACR_VALUES: configTypes.text.default("aal3 crl"),
  MYNUMBER_ACCEPTED_ACRS: configTypes.text.default("aal3 crl"),
  MYNUMBER_USER_INFO_SIGNED: z.enum(["true", "false"]).default("false"),
  CITY_PACK: configTypes.text,
};

/** What the realm tool works with. */
export interface RealmConfig {
  server: ServerAddress;
  /** Folder of the realm's files. */
  dir: string;
  /** What the placeholders in the files stand for; some are secrets. */
  values: Record<string, string>;
  pack: CityPack;
  /** What a user is; generated from the citizen schema and the city pack. */
  userProfile: UserProfileConfig;
}

/**
 * Reads the tool's configuration from `MACHI_REALM_*`. What is the city's own (the service's name, the
 * sender of mails, what is asked of citizens) comes from the city pack and can be named in the files just the same.
 *
 * @throws {import("@machi-id/runtime").ConfigError} when a variable is missing, malformed or unknown
 * @throws {import("@machi-id/city").CityPackError} when the city pack cannot be used
 */
export function readRealmConfig(env: NodeJS.ProcessEnv = process.env): RealmConfig {
  const config = readConfig(PREFIX, shape, env);
  const pack = loadCityPack(config.CITY_PACK);
  const {
    KEYCLOAK_URL,
    ADMIN_CLIENT_ID,
    ADMIN_CLIENT_SECRET,
    NAME,
    CITY_PACK: _,
    ...rest
  } = config;
  return {
    server: {
      keycloakUrl: KEYCLOAK_URL,
      adminClientId: ADMIN_CLIENT_ID,
      adminClientSecret: ADMIN_CLIENT_SECRET,
      realm: NAME,
    },
    dir: join(import.meta.dirname, "..", "realm"),
    values: {
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
      CONSENT_PURPOSES: consentPurposes(pack, config.PORTAL_URL),
      CITY_NAME: pack.city.name.ja,
      SERVICE_NAME: pack.city.service_name.ja,
      MAIL_FROM_ADDRESS: pack.city.mail.from_address,
      MAIL_FROM_NAME: pack.city.mail.from_name,
    },
    pack,
    userProfile: userProfileConfig(pack),
  };
}
