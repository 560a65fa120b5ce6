import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

import type { Layout } from "./layout.ts";
import { writeJson } from "./write-file.ts";

const account = z.strictObject({ email: z.email(), password: z.string().min(1) });

/** What `endpoints.json` says of a running stack, for people and programs. */
const endpointsSchema = z.strictObject({
  start: z.url(),
  portal: z.url(),
  keycloak: z.url(),
  /** Where staff work: console, Admin API, help desk. */
  adminHost: z.url(),
  realm: z.url(),
  mailbox: z.url(),
  line: z.url(),
  mynumber: z.url(),
  kintone: z.url(),
  kanameto: z.url(),
  sugumail: z.url(),
  /** For relying parties' servers; not for a browser. */
  gateway: z.url(),
  /** Where a part says whether it can do its work, where that is not its page. */
  health: z.strictObject({ portal: z.url(), worker: z.url(), gateway: z.url() }),
  demo: z.strictObject({ citizens: z.array(account), staff: z.array(account) }),
});

export type Endpoints = z.infer<typeof endpointsSchema>;

/** What the test stack tells its tests besides: everything that lets them look behind the pages. */
const testEndpointsSchema = endpointsSchema.extend({
  admin: z.strictObject({ url: z.url(), clientId: z.string(), clientSecret: z.string() }),
  database: z.strictObject({
    adminUrl: z.url(),
    keycloakUrl: z.url(),
    portalUrl: z.url(),
    connectorsUrl: z.url(),
    gatewayUrl: z.url(),
    auditorUrl: z.url(),
  }),
  clients: z.strictObject({
    portalSecret: z.string(),
    connectorsSecret: z.string(),
    gatewaySecret: z.string(),
  }),
  /** What the realm tool was run with, by variable name. */
  realmEnvironment: z.record(z.string(), z.string()),
  /** What the portal runs with, by variable name: a bench stands another one beside it. */
  portalEnvironment: z.record(z.string(), z.string()),
  kintoneApiToken: z.string(),
  auditKeys: z.string(),
  control: z.strictObject({ url: z.url(), token: z.string() }),
});

export type TestEndpoints = z.infer<typeof testEndpointsSchema>;

/** The file is there exactly as long as the stack is ready. */
export function endpointsPath(layout: Layout): string {
  return join(layout.runDir, "endpoints.json");
}

/** Says that the stack is ready, and where. Only the owner may read the test stack's secrets. */
export function writeEndpoints(layout: Layout, endpoints: Endpoints | TestEndpoints): void {
  const isTest = layout.profile !== "start";
  const path = endpointsPath(layout);
  mkdirSync(dirname(path), { recursive: true });
  const value = (isTest ? testEndpointsSchema : endpointsSchema).parse(endpoints);
  writeJson(path, value, isTest ? 0o600 : 0o644);
}

/** Says that the stack is not ready (any more). */
export function removeEndpoints(layout: Layout): void {
  rmSync(endpointsPath(layout), { force: true });
}
