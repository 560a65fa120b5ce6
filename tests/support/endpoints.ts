import { readFileSync } from "node:fs";
import { z } from "zod";

const account = z.object({ email: z.string(), password: z.string() });

const endpointsSchema = z.object({
  start: z.url(),
  portal: z.url(),
  keycloak: z.url(),
  adminHost: z.url(),
  realm: z.url(),
  mailbox: z.url(),
  line: z.url(),
  mynumber: z.url(),
  kintone: z.url(),
  kanameto: z.url(),
  sugumail: z.url(),
  gateway: z.url(),
  demo: z.object({ citizens: z.array(account).min(2), staff: z.array(account).min(1) }),
});

/** The file that the running stack writes when it is ready. */
export const endpointsFile = process.env.MACHI_TEST_ENDPOINTS ?? ".run-test/endpoints.json";

/** Reads that file, as far as `schema` knows it. */
export function readEndpoints<S extends z.ZodType>(schema: S): z.infer<S> {
  return schema.parse(JSON.parse(readFileSync(endpointsFile, "utf8")));
}

/** Addresses of the running stack and its demo sign-ins. */
export const endpoints = readEndpoints(endpointsSchema);

/** Address below the realm, such as `citizen/profile`. */
export const realmUrl = (path: string): string => `${endpoints.realm}/${path}`;
