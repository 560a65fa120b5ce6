import { z } from "zod";
import { readEndpoints } from "./endpoints.ts";

const insideSchema = z.object({
  admin: z.object({ clientId: z.string(), clientSecret: z.string() }),
  database: z.object({
    adminUrl: z.url(),
    keycloakUrl: z.url(),
    connectorsUrl: z.url(),
    gatewayUrl: z.url(),
    auditorUrl: z.url(),
  }),
  clients: z.object({ portalSecret: z.string(), connectorsSecret: z.string() }),
  kintoneApiToken: z.string(),
  /** The audit log's keys, as its tool takes them. */
  auditKeys: z.string(),
  /** What the realm tool was run with, by the names of its variables. */
  realmEnvironment: z.record(z.string(), z.string()),
  /** What the portal runs with, by the names of its variables. */
  portalEnvironment: z.record(z.string(), z.string()),
});

/** What lets a test look behind the pages. Only a stack for tests tells it, `npm start` does not. */
export const inside = readEndpoints(insideSchema);
