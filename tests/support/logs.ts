import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endpointsFile } from "./endpoints.ts";

/** What the running Keycloak has written into its log, which the stack keeps beside the endpoints. */
export function keycloakLog(): string {
  return readFileSync(join(dirname(endpointsFile), "logs", "keycloak.log"), "utf8");
}
