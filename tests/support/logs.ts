import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endpointsFile } from "./endpoints.ts";

/** A process of the stack that writes a log of its own. */
export type Logging = "keycloak" | "portal" | "gateway" | "worker";

/** What a running process has written into its log, which the stack keeps beside the endpoints. */
export function logOf(process: Logging): string {
  return readFileSync(join(dirname(endpointsFile), "logs", `${process}.log`), "utf8");
}
