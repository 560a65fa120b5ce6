import type { CityPack } from "@machi-id/city";
import type { Logger } from "@machi-id/runtime";
import { createCitizenApi } from "./citizen-api/client.ts";
import type { PortalConfig } from "./config.ts";
import { createGateway } from "./gateway/client.ts";
import { createDeliveries, type Deliveries } from "./gateway/deliveries.ts";
import { createRelyingParty, type RelyingParty } from "./oidc/relying-party.ts";
import { createConsents, type Consents } from "./citizen-api/consents.ts";
import { createProfiles, type Profiles } from "./citizen-api/profiles.ts";
import { createSecurity, type Security } from "./citizen-api/security.ts";
import { createSessionCipher } from "./session/cipher.ts";
import { createDatabase, type Database } from "./session/database.ts";
import { createSessionStore, type SessionStore } from "./session/store.ts";
import { createWelcomeMemory, type WelcomeMemory } from "./session/welcome.ts";
import { createTokenAccess } from "./token/access.ts";

/** All that the pages work with. */
export interface Services {
  publicUrl: string;
  pack: CityPack;
  logger: Logger;
  database: Database;
  sessions: SessionStore;
  welcome: WelcomeMemory;
  relyingParty: RelyingParty;
  profiles: Profiles;
  consents: Consents;
  security: Security;
  deliveries: Deliveries;
}

/** Puts the services together. Nothing is connected to until it is used. */
export function createServices(config: PortalConfig, pack: CityPack, logger: Logger): Services {
  const database = createDatabase(config.DATABASE_URL, (error) =>
    logger.warn({ err: error }, "an idle database connection broke"),
  );
  const cipher = createSessionCipher(config.SESSION_KEYS);
  const sessions = createSessionStore(database, cipher);
  const relyingParty = createRelyingParty({
    issuer: config.ISSUER,
    clientId: config.CLIENT_ID,
    clientSecret: config.CLIENT_SECRET,
    publicUrl: config.PUBLIC_URL,
  });
  const access = createTokenAccess(sessions, relyingParty);
  const citizenApi = createCitizenApi(config.ISSUER);
  return {
    publicUrl: config.PUBLIC_URL,
    pack,
    logger,
    database,
    sessions,
    welcome: createWelcomeMemory(database, cipher),
    relyingParty,
    profiles: createProfiles(sessions, access, citizenApi),
    consents: createConsents(sessions, access, citizenApi),
    security: createSecurity(access, citizenApi),
    deliveries: createDeliveries(access, createGateway(config.GATEWAY_URL)),
  };
}
