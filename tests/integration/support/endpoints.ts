import { readFileSync } from "node:fs";
import { z } from "zod";

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

/** Addresses and secrets of the running stack, from the file that it writes when it is ready. */
export const endpoints = endpointsSchema.parse(
  JSON.parse(readFileSync(process.env.MACHI_TEST_ENDPOINTS ?? ".run-test/endpoints.json", "utf8")),
);

/** Address below the realm, such as `citizen/profile`. */
export const realmUrl = (path: string) => `${endpoints.realm}/${path}`;
