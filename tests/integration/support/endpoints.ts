import { z } from "zod";
import { readEndpoints } from "../../support/endpoints.ts";

const endpointsSchema = z.looseObject({
  portal: z.url(),
  keycloak: z.url(),
  realm: z.url(),
  mailbox: z.url(),
  line: z.url(),
  admin: z.object({ url: z.url(), clientId: z.string(), clientSecret: z.string() }),
  database: z.object({ keycloakUrl: z.url(), connectorsUrl: z.url() }),
  clients: z.object({ portalSecret: z.string(), connectorsSecret: z.string() }),
});

/** Addresses and secrets of the running stack. */
export const endpoints = readEndpoints(endpointsSchema);

/** Address below the realm, such as `citizen/profile`. */
export const realmUrl = (path: string) => `${endpoints.realm}/${path}`;
